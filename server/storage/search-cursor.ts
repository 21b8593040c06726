/** What one page of search results holds, and where it ended: an opaque text that its reader sends back. */
import { foldWords } from '#shared/i18n/fold-text.ts';
import { type ServiceRow, serviceOf } from './service-row.ts';
import { InvalidCursor, type Page, type SearchQuery, type Service } from './store.ts';

/** `rank` 0: the name holds every word; 1: they occur elsewhere. */
type SearchPosition = { readonly rank: number; readonly name: string; readonly number: number };

/** Before everything: ranks start at 0 and numbers at 1. */
const searchStart: SearchPosition = { rank: -1, name: '', number: 0 };

/** A service as a search finds it. */
export type FoundRow = ServiceRow & { readonly rank: number; readonly folded_name: string };

export type SearchParameters = SearchPosition & {
  readonly words: readonly string[];
  /** 0 or 1. */
  readonly organisations: number;
  readonly parent: number | null;
  /** One row more than asked tells whether another page follows. */
  readonly limit: number;
};

/** Null: nothing but signs was typed, and no name holds them. @throws InvalidCursor */
export function parametersOf({
  words,
  organisations,
  parent,
  limit,
  cursor,
}: SearchQuery): SearchParameters | null {
  const folded = words.flatMap(foldWords);
  if (folded.length === 0 && words.length > 0) return null;
  return {
    ...(cursor === null ? searchStart : positionOf(cursor)),
    words: folded,
    organisations: Number(organisations),
    parent: parent ?? null,
    limit: limit + 1,
  };
}

/** @param rows as many as `limit` of the parameters allowed. */
export function pageOf(rows: readonly FoundRow[], { limit }: Pick<SearchQuery, 'limit'>): Page<Service> {
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const items = page.map(({ rank: _rank, folded_name: _name, ...row }) => serviceOf(row));
  return { items, next: last ? cursorOf({ ...last, name: last.folded_name }) : null };
}

function cursorOf({ rank, name, number }: SearchPosition): string {
  return Buffer.from(JSON.stringify([rank, name, number])).toString('base64url');
}

/** @throws InvalidCursor on anything `cursorOf` did not make. */
function positionOf(cursor: string): SearchPosition {
  const position = parse(cursor);
  if (!position || cursorOf(position) !== cursor)
    throw new InvalidCursor('the cursor was not made by this store');
  return position;
}

function parse(cursor: string): SearchPosition | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(parts)) return null;
    const [rank, name, number] = parts;
    if (!Number.isSafeInteger(rank) || typeof name !== 'string' || !Number.isSafeInteger(number)) return null;
    return { rank, name, number };
  } catch {
    return null;
  }
}

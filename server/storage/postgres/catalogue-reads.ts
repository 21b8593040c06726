/** Reads the catalogue: by code, by number, upwards, and by words. */
import { foldWords } from '#shared/i18n/fold-text.ts';
import { cursorOf, positionOf, searchStart } from '../search-cursor.ts';
import { serviceColumns } from '../service-columns.ts';
import { type ServiceRow, serviceOf } from '../service-row.ts';
import type { CatalogueStore, SearchQuery } from '../store.ts';
import type { Value } from './connection.ts';
import type { Database } from './database.ts';
import type { PublicReads } from './public-reads.ts';

type Found = ServiceRow & { readonly rank: number; readonly folded_name: string };
type Counts = Awaited<ReturnType<CatalogueStore['count']>>;

/** Words are looked for as plain substrings, so no character in them has a meaning. */
const searching = `WITH found AS (
    SELECT *, (EXISTS (SELECT FROM unnest($1::text[]) AS word WHERE strpos(folded_name, word) = 0))::int AS rank
    FROM service
    WHERE demo = coalesce((SELECT demo FROM service AS parent WHERE parent.number = $2::int), 0)
      AND NOT EXISTS (SELECT FROM unnest($1::text[]) AS word WHERE strpos(folded_text, word) = 0)
      AND ($2::int IS NULL OR parent = $2::int)
      AND ($3::int = 0 OR EXISTS (SELECT FROM service AS below WHERE below.parent = service.number))
  )
  SELECT ${serviceColumns}, rank, folded_name FROM found AS service
  WHERE (rank, folded_name, number) > ($4::bigint, $5 COLLATE "C", $6::bigint)
  ORDER BY rank, folded_name, number LIMIT $7`;

const upwards = `WITH RECURSIVE above (number, height) AS (
    SELECT parent, 1 FROM service WHERE number = $1
    UNION ALL
    SELECT service.parent, height + 1 FROM above JOIN service ON service.number = above.number
  )
  SELECT ${serviceColumns} FROM above JOIN service ON service.number = above.number ORDER BY height DESC`;

const counting = `SELECT count(*) FILTER (WHERE demo = 0) AS services,
    count(*) FILTER (WHERE demo = 0
      AND EXISTS (SELECT FROM service AS below WHERE below.parent = service.number)) AS organisations,
    count(*) FILTER (WHERE demo = 1) AS demo
  FROM service`;

/** Single services are read on the primary, since a write may follow from them; lists where public reads go. */
export function catalogueReads(db: Database, lists: PublicReads): Omit<CatalogueStore, 'upsert'> {
  const one = async (condition: string, value: Value) => {
    const [row] = await db.read<ServiceRow>(`SELECT ${serviceColumns} FROM service WHERE ${condition}`, [
      value,
    ]);
    return row ? serviceOf(row) : null;
  };
  return {
    find: (code) => one('code = $1', code),
    findNumber: (number) => one('number = $1::bigint', number),
    ancestors: async (number) => (await db.read<ServiceRow>(upwards, [number])).map(serviceOf),
    count: async () => {
      const [counts] = await lists((from) => from.read<Counts>(counting));
      return counts ?? { services: 0, organisations: 0, demo: 0 };
    },
    search: async (query) => {
      const words = query.words.flatMap(foldWords);
      // Nothing but signs was typed: no name holds them.
      if (words.length === 0 && query.words.length > 0) return { items: [], next: null };
      const parameters = parametersOf(words, query);
      const found = await lists((from) => from.read<Found>(searching, parameters));
      const items = found.slice(0, query.limit);
      const last = items.at(-1);
      const isLast = found.length <= query.limit || !last;
      const { rank = 0, folded_name: name = '', number = 0 } = last ?? {};
      return { items: items.map(withoutRank), next: isLast ? null : cursorOf({ rank, name, number }) };
    },
  };
}

/** One row more than asked tells whether another page follows. */
function parametersOf(words: readonly string[], query: SearchQuery): Value[] {
  const { rank, name, number } = query.cursor === null ? searchStart : positionOf(query.cursor);
  return [words, query.parent ?? null, Number(query.organisations), rank, name, number, query.limit + 1];
}

function withoutRank({ rank: _rank, folded_name: _name, ...row }: Found) {
  return serviceOf(row);
}

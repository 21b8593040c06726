/** Where a page of search results ended, as the opaque text its reader sends back. */
import { InvalidCursor } from './store.ts';

/** `rank` 0: the name holds every word; 1: they occur elsewhere. */
export type SearchPosition = { readonly rank: number; readonly name: string; readonly number: number };

/** Before everything: ranks start at 0 and numbers at 1. */
export const searchStart: SearchPosition = { rank: -1, name: '', number: 0 };

export function cursorOf({ rank, name, number }: SearchPosition): string {
  return Buffer.from(JSON.stringify([rank, name, number])).toString('base64url');
}

/** @throws InvalidCursor on anything `cursorOf` did not make. */
export function positionOf(cursor: string): SearchPosition {
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

/** Searches the catalogue by words: in SQL of its own, since a list is an array here and JSON on SQLite. */
import { type FoundRow, pageOf, parametersOf } from '../search-cursor.ts';
import { serviceColumns } from '../service-columns.ts';
import type { CatalogueStore } from '../store.ts';
import type { PublicReads } from './public-reads.ts';

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

export function catalogueSearch(reads: PublicReads): Pick<CatalogueStore, 'search'> {
  return {
    search: async (query) => {
      const parameters = parametersOf(query);
      if (!parameters) return { items: [], next: null };
      const { words, parent, organisations, rank, name, number, limit } = parameters;
      const values = [words, parent, organisations, rank, name, number, limit];
      return pageOf(await reads((from) => from.read<FoundRow>(searching, values)), query);
    },
  };
}

/** Searches the catalogue by words: in SQL of its own, since a list is JSON here and an array on PostgreSQL. */
import { type FoundRow, pageOf, parametersOf } from '../search-cursor.ts';
import { serviceColumns } from '../service-columns.ts';
import type { CatalogueStore } from '../store.ts';
import type { Connection } from './connection.ts';

export function catalogueSearch(db: Connection): Pick<CatalogueStore, 'search'> {
  // Words are looked for as plain substrings, so no character in them has a meaning.
  const searching = db.prepare<Record<string, unknown>, FoundRow>(
    `WITH found AS (
       SELECT *, EXISTS (SELECT 1 FROM json_each(@words) WHERE instr(folded_name, value) = 0) AS rank
       FROM service
       WHERE demo = coalesce((SELECT demo FROM service AS parent WHERE parent.number = @parent), 0)
         AND NOT EXISTS (SELECT 1 FROM json_each(@words) WHERE instr(folded_text, value) = 0)
         AND (@parent IS NULL OR parent = @parent)
         AND (NOT @organisations OR EXISTS (SELECT 1 FROM service AS below WHERE below.parent = service.number))
     )
     SELECT ${serviceColumns}, rank, folded_name FROM found AS service
     WHERE (rank, folded_name, number) > (@rank, @name, @number)
     ORDER BY rank, folded_name, number LIMIT @limit`,
  );

  return {
    search: async (query) => {
      const parameters = parametersOf(query);
      if (!parameters) return { items: [], next: null };
      return pageOf(searching.all({ ...parameters, words: JSON.stringify(parameters.words) }), query);
    },
  };
}

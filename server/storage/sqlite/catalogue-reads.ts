/** Reads the catalogue: by code, by number, upwards, and by words. */
import { foldWords } from '#shared/i18n/fold-text.ts';
import { cursorOf, positionOf, searchStart } from '../search-cursor.ts';
import { serviceColumns } from '../service-columns.ts';
import { type ServiceRow, serviceOf } from '../service-row.ts';
import type { CatalogueStore, SearchQuery } from '../store.ts';
import type { Connection } from './connection.ts';

type Found = ServiceRow & { readonly rank: number; readonly folded_name: string };

export function catalogueReads(db: Connection): Omit<CatalogueStore, 'upsert'> {
  const byCode = db.prepare<[string], ServiceRow>(`SELECT ${serviceColumns} FROM service WHERE code = ?`);
  const byNumber = db.prepare<[number], ServiceRow>(`SELECT ${serviceColumns} FROM service WHERE number = ?`);
  const above = db.prepare<[number], ServiceRow>(
    `WITH RECURSIVE above (number, height) AS (
       SELECT parent, 1 FROM service WHERE number = ?
       UNION ALL
       SELECT service.parent, height + 1 FROM above JOIN service ON service.number = above.number
     )
     SELECT ${serviceColumns} FROM above JOIN service ON service.number = above.number ORDER BY height DESC`,
  );
  const counts = db.prepare<[], { services: number; organisations: number; demo: number }>(
    `SELECT count(*) FILTER (WHERE demo = 0) AS services,
       count(*) FILTER (WHERE demo = 0
         AND EXISTS (SELECT 1 FROM service AS below WHERE below.parent = service.number)) AS organisations,
       count(*) FILTER (WHERE demo = 1) AS demo
     FROM service`,
  );
  // Words arrive as a JSON array and are looked for as plain substrings, so no character in them has a meaning.
  const search = db.prepare<Record<string, unknown>, Found>(
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
    find: async (code) => orNull(byCode.get(code)),
    findNumber: async (number) => orNull(byNumber.get(number)),
    ancestors: async (number) => above.all(number).map(serviceOf),
    count: async () => counts.get() ?? { services: 0, organisations: 0, demo: 0 },
    search: async (query) => {
      const words = query.words.flatMap(foldWords);
      // Nothing but signs was typed: no name holds them.
      if (words.length === 0 && query.words.length > 0) return { items: [], next: null };
      const found = search.all({ ...parametersOf(query), words: JSON.stringify(words) });
      const items = found.slice(0, query.limit);
      const last = items.at(-1);
      const isLast = found.length <= query.limit || !last;
      const { rank = 0, folded_name: name = '', number = 0 } = last ?? {};
      return { items: items.map(withoutRank), next: isLast ? null : cursorOf({ rank, name, number }) };
    },
  };
}

/** One row more than asked tells whether another page follows. */
function parametersOf({ organisations, parent, limit, cursor }: SearchQuery) {
  const position = cursor === null ? searchStart : positionOf(cursor);
  return { ...position, organisations: Number(organisations), parent: parent ?? null, limit: limit + 1 };
}

function withoutRank({ rank: _rank, folded_name: _name, ...row }: Found) {
  return serviceOf(row);
}

function orNull(row: ServiceRow | undefined) {
  return row ? serviceOf(row) : null;
}

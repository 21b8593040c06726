/** Keeps the searched text of services in step with their names, places and the network they inherit. */

import { serviceColumns } from '../service-columns.ts';
import { type ServiceRow, searchedText } from '../service-row.ts';
import type { Connection } from './connection.ts';

type Searched = Pick<ServiceRow, 'number' | 'name' | 'kind' | 'place' | 'network' | 'code'>;

/** Folds the given services and everything below them, since a root's label is inherited. */
export function refoldIn(db: Connection): (numbers: readonly number[]) => void {
  const subtree = db.prepare<[string], Searched>(
    `WITH RECURSIVE touched (number) AS (
       SELECT value FROM json_each(?)
       UNION
       SELECT service.number FROM touched JOIN service ON service.parent = touched.number
     )
     SELECT ${serviceColumns} FROM touched JOIN service ON service.number = touched.number`,
  );
  const store = db.prepare('UPDATE service SET folded_text = ? WHERE number = ?');
  return (numbers) => {
    for (const row of subtree.all(JSON.stringify(numbers))) store.run(searchedText(row), row.number);
  };
}

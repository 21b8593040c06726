/** Reads and writes the counts that wait to close, and the cells held. */
import type { OpenCount } from '#shared/scoring/cell.ts';
import type { HeldCell } from '#shared/scoring/closing-plan.ts';
import {
  type HeldRow,
  heldColumns,
  heldFrom,
  type OpenCountRow,
  openCountColumns,
  openCountFrom,
} from '../open-count-row.ts';
import type { Connection } from './connection.ts';

export function openCountRows(db: Connection) {
  const select = db.prepare<[number], OpenCountRow>('SELECT * FROM open_count WHERE service = ?');
  const clear = db.prepare('DELETE FROM open_count WHERE service = ?');
  const add = db.prepare<OpenCountRow>(
    `INSERT INTO open_count VALUES (@service, @scope, @edition, @criterion, @wording, @source, @tier, @month,
       @channel, @mode, @outcome, @placement, @language, @c1, @c2, @c3, @c4, @c5, @na, @asked)
     ON CONFLICT DO UPDATE SET c1 = c1 + excluded.c1, c2 = c2 + excluded.c2, c3 = c3 + excluded.c3,
       c4 = c4 + excluded.c4, c5 = c5 + excluded.c5, na = na + excluded.na, asked = asked + excluded.asked`,
  );
  const selectHeld = db.prepare<[number], HeldRow>('SELECT * FROM held_cell WHERE service = ?');
  const clearHeld = db.prepare('DELETE FROM held_cell WHERE service = ?');
  const insertHeld = db.prepare<HeldRow>(
    `INSERT INTO held_cell VALUES (@service, @scope, @edition, @criterion, @wording, @source, @tier, @month, @since)`,
  );

  return {
    of: (service: number): OpenCount[] => select.all(service).map(openCountFrom),
    /** Adds to the row of the same series, month and circumstances. */
    add: (service: number, row: OpenCount): void => {
      add.run(openCountColumns(service, row));
    },
    replace: (service: number, rows: readonly OpenCount[]): void => {
      clear.run(service);
      for (const row of rows) add.run(openCountColumns(service, row));
    },
    held: (service: number): HeldCell[] => selectHeld.all(service).map(heldFrom),
    replaceHeld: (service: number, cells: readonly HeldCell[]): void => {
      clearHeld.run(service);
      for (const cell of cells) insertHeld.run(heldColumns(service, cell));
    },
  };
}

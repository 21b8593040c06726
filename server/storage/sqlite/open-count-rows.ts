/** The counts that wait to close, and the cells held, as rows. `''` in a key column stands for "not said". */
import type { OpenCount, Tally } from '#shared/scoring/cell.ts';
import type { HeldCell } from '#shared/scoring/closing-plan.ts';
import type { Connection } from './connection.ts';
import {
  type SeriesColumns,
  seriesColumns,
  seriesFrom,
  type TallyColumns,
  tallyColumns,
  tallyFrom,
} from './series-row.ts';

type OpenCountRow = SeriesColumns &
  TallyColumns & {
    readonly service: number;
    readonly month: string;
    readonly channel: string;
    readonly mode: string;
    readonly outcome: string;
    readonly placement: string;
    readonly language: string;
  };

type HeldRow = SeriesColumns & { readonly service: number; readonly month: string; readonly since: string };

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
      for (const { series, month, since } of cells)
        insertHeld.run({ service, ...seriesColumns(series), month: month ?? '', since });
    },
  };
}

function openCountColumns(service: number, row: OpenCount): OpenCountRow {
  const { channel, mode, outcome, placement, language } = row.circumstances;
  return {
    service,
    ...seriesColumns(row),
    ...tallyColumns(row.tally),
    month: row.month ?? '',
    channel: channel ?? '',
    mode: mode ?? '',
    outcome: outcome ?? '',
    placement: placement ?? '',
    language: language ?? '',
  };
}

function openCountFrom(row: OpenCountRow): OpenCount {
  const tally: Tally = tallyFrom(row);
  return {
    ...seriesFrom(row),
    month: row.month || null,
    circumstances: {
      channel: (row.channel || null) as OpenCount['circumstances']['channel'],
      mode: (row.mode || null) as OpenCount['circumstances']['mode'],
      outcome: (row.outcome || null) as OpenCount['circumstances']['outcome'],
      placement: row.placement || null,
      language: (row.language || null) as OpenCount['circumstances']['language'],
    },
    tally,
  };
}

function heldFrom(row: HeldRow): HeldCell {
  return { series: seriesFrom(row), month: row.month || null, since: row.since };
}

/** The counts that wait to close, and the cells held, as rows. `''` in a key column stands for "not said". */
import type { OpenCount } from '#shared/scoring/cell.ts';
import type { HeldCell } from '#shared/scoring/closing-plan.ts';
import { seriesColumns, seriesFrom, tallyColumns, tallyFrom } from './series-row.ts';
import type { heldCell, openCount } from './tables/open-count.ts';

export type OpenCountRow = Readonly<typeof openCount.$inferSelect>;
export type HeldRow = Readonly<typeof heldCell.$inferSelect>;

export function openCountColumns(service: number, row: OpenCount): OpenCountRow {
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

export function openCountFrom(row: OpenCountRow): OpenCount {
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
    tally: tallyFrom(row),
  };
}

export function heldColumns(service: number, { series, month, since }: HeldCell): HeldRow {
  return { service, ...seriesColumns(series), month: month ?? '', since };
}

export function heldFrom(row: HeldRow): HeldCell {
  return { series: seriesFrom(row), month: row.month || null, since: row.since };
}

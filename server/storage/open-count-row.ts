/** The counts that wait to close, and the cells held, as rows. `''` in a key column stands for "not said". */
import type { OpenCount } from '#shared/scoring/cell.ts';
import type { HeldCell } from '#shared/scoring/closing-plan.ts';
import {
  type SeriesColumns,
  seriesColumns,
  seriesFrom,
  type TallyColumns,
  tallyColumns,
  tallyFrom,
} from './series-row.ts';

export type OpenCountRow = SeriesColumns &
  TallyColumns & {
    readonly service: number;
    readonly month: string;
    readonly channel: string;
    readonly mode: string;
    readonly outcome: string;
    readonly placement: string;
    readonly language: string;
  };

export type HeldRow = SeriesColumns & {
  readonly service: number;
  readonly month: string;
  readonly since: string;
};

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

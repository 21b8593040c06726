/** What waits to close: counts jointly by circumstances, and cells held back. `''` stands for "not said" in a key. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { series, tally } from './series.ts';

export const openCount = sqliteTable(
  'open_count',
  {
    service: integer().notNull(),
    ...series,
    month: text().notNull(),
    channel: text().notNull(),
    mode: text().notNull(),
    outcome: text().notNull(),
    placement: text().notNull(),
    language: text().notNull(),
    ...tally,
  },
  (row) => [
    primaryKey({
      columns: [
        ...[row.service, row.scope, row.edition, row.criterion, row.wording, row.source, row.tier, row.month],
        ...[row.channel, row.mode, row.outcome, row.placement, row.language],
      ] as const,
    }),
  ],
);

/** A cell whose ratings are all equal stays open one date more, once. */
export const heldCell = sqliteTable(
  'held_cell',
  { service: integer().notNull(), ...series, month: text().notNull(), since: text().notNull() },
  ({ service, scope, edition, criterion, wording, source, tier, month }) => [
    primaryKey({ columns: [service, scope, edition, criterion, wording, source, tier, month] }),
  ],
);

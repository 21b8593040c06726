/** Closed cells and their parts, append-only: the only source of published figures. */
import { integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import type { SplitDimension } from '#shared/scoring/cell.ts';
import { release } from './release.ts';
import { series, tally } from './series.ts';
import { service } from './service.ts';

export const cell = sqliteTable(
  'cell',
  {
    id: integer().primaryKey(),
    service: integer()
      .notNull()
      .references(() => service.number),
    ...series,
    release: text()
      .notNull()
      .references(() => release.name),
    /** Civil month of the window's last day: the month the cell counts in. */
    month: text().notNull(),
    window_from: text().notNull(),
    window_to: text().notNull(),
    ...tally,
  },
  ({ service, scope, edition, criterion, wording, source, tier, release, month }) => [
    unique().on(service, scope, edition, criterion, wording, source, tier, release, month),
  ],
);

export const cellPart = sqliteTable(
  'cell_part',
  {
    cell: integer()
      .notNull()
      .references(() => cell.id),
    dimension: text().$type<SplitDimension>().notNull(),
    value: text().notNull(),
    ...tally,
  },
  ({ cell, dimension, value }) => [primaryKey({ columns: [cell, dimension, value] })],
);

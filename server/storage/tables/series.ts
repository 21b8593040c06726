/** The columns that name a series and those that hold a tally, as several tables carry them. */
import { integer, text } from 'drizzle-orm/sqlite-core';
import type { SeriesKey, Source } from '#shared/scoring/cell.ts';

export const series = {
  scope: text().$type<SeriesKey['scope']>().notNull(),
  edition: text().notNull(),
  criterion: text().notNull(),
  wording: integer().notNull(),
  source: text().$type<Source>().notNull(),
  tier: text().$type<SeriesKey['tier']>().notNull(),
};

export const tally = {
  c1: integer().notNull(),
  c2: integer().notNull(),
  c3: integer().notNull(),
  c4: integer().notNull(),
  c5: integer().notNull(),
  na: integer().notNull(),
  asked: integer().notNull(),
};

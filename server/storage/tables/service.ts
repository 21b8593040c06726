/** The catalogue: one tree. */
import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day, flag } from './columns.ts';

export const service = sqliteTable(
  'service',
  {
    /** Never given twice, also after deletion: receipts carry it. */
    number: integer().primaryKey({ autoIncrement: true }),
    code: text().notNull().unique(),
    parent: integer().references((): AnySQLiteColumn => service.number),
    name: text().notNull(),
    kind: text(),
    place: text(),
    /** On roots only, inherited below. */
    network: text(),
    active: flag().default(1),
    demo: flag().default(0),
    created_day: day(),
    /** JSON, as the next two. */
    editions: text().notNull().default('[]'),
    questionnaire: text().notNull().default('{"fixed":null,"off":[]}'),
    placements: text().notNull().default('[]'),
    /** The name, and everything searched, folded by `foldText`. */
    folded_name: text().notNull(),
    folded_text: text().notNull(),
  },
  ({ parent }) => [index('service_parent').on(parent)],
);

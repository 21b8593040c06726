/** All cells closed at one date. */
import { type AnySQLiteColumn, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { flag } from './columns.ts';

export const release = sqliteTable('release', {
  /** `YYYY-MM-DD`, revisions `YYYY-MM-DD.2`. */
  name: text().primaryKey(),
  date: text().notNull(),
  demo: flag().default(0),
  visible: flag().default(0),
  revises: text().references((): AnySQLiteColumn => release.name),
  reason: text(),
});

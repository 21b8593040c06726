/** One row: what this store knows of itself. */
import { integer, sqliteTable } from 'drizzle-orm/sqlite-core';
import { day, flag } from './columns.ts';

export const store = sqliteTable('store', {
  id: integer().primaryKey(),
  /** The day it was first opened, where publication dates start. */
  created_day: day(),
  /** Grows with every change of the catalogue and every release made visible. */
  revision: integer().notNull().default(0),
  /** Flips when a probe asks whether a write reaches the disk. */
  pulse: flag().default(0),
});

/** What SQLite lends to operations: the tables as they are declared, and its builder. */
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Dialect } from '../operations/dialect.ts';
import { tables } from '../tables/tables.ts';

/** Builds texts only; `perform.ts` runs them. */
export const sqliteDialect: Dialect = { build: drizzle.mock(), tables };

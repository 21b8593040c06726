/** What an adapter lends to operations: its builder and its tables, both typed as SQLite's whichever they are. */
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type { Tables } from '../tables/tables.ts';

export type Dialect = {
  readonly build: Pick<
    BaseSQLiteDatabase<'sync', unknown>,
    'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'
  >;
  readonly tables: Tables;
};

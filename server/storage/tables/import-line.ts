/** Imported lines, for good: the same line again is a no-op, a changed line is reported. */
import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { bytes } from './columns.ts';

export const importLine = sqliteTable(
  'import_line',
  { source: text().notNull(), id: bytes(), fingerprint: bytes() },
  ({ source, id }) => [primaryKey({ columns: [source, id] })],
);

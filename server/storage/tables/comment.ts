/** What people wrote, apart from their ratings. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { bytes, day } from './columns.ts';

export const comment = sqliteTable(
  'comment',
  {
    service: integer().notNull(),
    /** First 6 bytes of the submission's id. */
    key: bytes(),
    day: day(),
    /** Null while the submission is open: neither readable nor counted. */
    release: text(),
    text: text().notNull(),
  },
  ({ service, key, day }) => [primaryKey({ columns: [service, key] }), index('comment_day').on(day)],
);

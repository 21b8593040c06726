/** What respondents sent: while open, as a key once closed, and without identity for revised methods. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { bytes, day } from './columns.ts';

/** `content` is packed by packed-content.ts; its first four bytes name the group that is sealed together. */
export const submissionOpen = sqliteTable(
  'submission_open',
  { service: integer().notNull(), id: bytes(), day: day(), fingerprint: bytes(), content: bytes() },
  ({ service, id }) => [primaryKey({ columns: [service, id] })],
);

/** Kept 30 days, so that a late retry is recognised. */
export const submissionKey = sqliteTable(
  'submission_key',
  {
    service: integer().notNull(),
    id: bytes(),
    fingerprint: bytes(),
    /** Of its overall cell; null = withdrawn. */
    release: text(),
    day: day(),
  },
  ({ service, id, day }) => [primaryKey({ columns: [service, id] }), index('submission_key_day').on(day)],
);

/** Kept 13 months: equal contents are one row with a count. */
export const ratingArchive = sqliteTable(
  'rating_archive',
  {
    service: integer().notNull(),
    release: text().notNull(),
    content: bytes(),
    n: integer().notNull(),
    day: day(),
  },
  ({ service, release, content, day }) => [
    primaryKey({ columns: [service, release, content] }),
    index('rating_archive_day').on(day),
  ],
);

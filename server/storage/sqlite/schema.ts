/** The tables as the queries see them. The SQL in migrations/ makes them; a test keeps the two alike. */
import { blob, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';

const flag = (name: string) => integer(name, { mode: 'boolean' }).notNull();
const bytes = (name: string) => blob(name, { mode: 'buffer' }).notNull();
const series = {
  scope: text({ enum: ['node', 'pool'] }).notNull(),
  edition: text().notNull(),
  criterion: text().notNull(),
  wording: integer().notNull(),
  source: text().notNull(),
  tier: text({ enum: ['open', 'verified'] }).notNull(),
};
const tally = {
  c1: integer().notNull(),
  c2: integer().notNull(),
  c3: integer().notNull(),
  c4: integer().notNull(),
  c5: integer().notNull(),
  na: integer().notNull(),
  asked: integer().notNull(),
};

export const store = sqliteTable('store', {
  id: integer().primaryKey(),
  createdDay: integer('created_day').notNull(),
  revision: integer().notNull().default(0),
  pulse: integer().notNull().default(0),
});

export const service = sqliteTable('service', {
  number: integer().primaryKey({ autoIncrement: true }),
  code: text().notNull().unique(),
  parent: integer(),
  name: text().notNull(),
  kind: text(),
  place: text(),
  network: text(),
  active: flag('active').default(true),
  demo: flag('demo').default(false),
  createdDay: integer('created_day').notNull(),
  editions: text().notNull().default('[]'),
  questionnaire: text().notNull().default('{"fixed":null,"off":[]}'),
  placements: text().notNull().default('[]'),
  foldedName: text('folded_name').notNull(),
  foldedText: text('folded_text').notNull(),
});

export const submissionOpen = sqliteTable(
  'submission_open',
  {
    service: integer().notNull(),
    id: bytes('id'),
    day: integer().notNull(),
    fingerprint: bytes('fingerprint'),
    content: bytes('content'),
  },
  (table) => [primaryKey({ columns: [table.service, table.id] })],
);

export const submissionKey = sqliteTable(
  'submission_key',
  {
    service: integer().notNull(),
    id: bytes('id'),
    fingerprint: bytes('fingerprint'),
    release: text(),
    day: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.service, table.id] })],
);

export const ratingArchive = sqliteTable(
  'rating_archive',
  {
    service: integer().notNull(),
    release: text().notNull(),
    content: bytes('content'),
    n: integer().notNull(),
    day: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.service, table.release, table.content] })],
);

export const comment = sqliteTable(
  'comment',
  {
    service: integer().notNull(),
    key: bytes('key'),
    day: integer().notNull(),
    release: text(),
    text: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.service, table.key] })],
);

export const importLine = sqliteTable(
  'import_line',
  { source: text().notNull(), id: bytes('id'), fingerprint: bytes('fingerprint') },
  (table) => [primaryKey({ columns: [table.source, table.id] })],
);

export const openCount = sqliteTable(
  'open_count',
  {
    service: integer().notNull(),
    ...series,
    month: text().notNull(),
    channel: text().notNull(),
    mode: text().notNull(),
    outcome: text().notNull(),
    placement: text().notNull(),
    language: text().notNull(),
    ...tally,
  },
  (table) => [
    primaryKey({
      columns: [
        ...[table.service, table.scope, table.edition, table.criterion, table.wording, table.source],
        ...[table.tier, table.month, table.channel, table.mode, table.outcome, table.placement],
        table.language,
      ] as const,
    }),
  ],
);

export const heldCell = sqliteTable(
  'held_cell',
  { service: integer().notNull(), ...series, month: text().notNull(), since: text().notNull() },
  (table) => [
    primaryKey({
      columns: [
        ...[table.service, table.scope, table.edition, table.criterion, table.wording, table.source],
        ...[table.tier, table.month],
      ] as const,
    }),
  ],
);

export const release = sqliteTable('release', {
  name: text().primaryKey(),
  date: text().notNull(),
  demo: flag('demo').default(false),
  visible: flag('visible').default(false),
  revises: text(),
  reason: text(),
});

export const cell = sqliteTable(
  'cell',
  {
    id: integer().primaryKey(),
    service: integer().notNull(),
    ...series,
    release: text().notNull(),
    month: text().notNull(),
    windowFrom: text('window_from').notNull(),
    windowTo: text('window_to').notNull(),
    ...tally,
  },
  (table) => [
    unique().on(
      ...([table.service, table.scope, table.edition, table.criterion, table.wording] as const),
      ...([table.source, table.tier, table.release, table.month] as const),
    ),
  ],
);

export const cellPart = sqliteTable(
  'cell_part',
  {
    cell: integer().notNull(),
    dimension: text({ enum: ['channel', 'outcome', 'mode', 'language', 'placement'] }).notNull(),
    value: text().notNull(),
    ...tally,
  },
  (table) => [primaryKey({ columns: [table.cell, table.dimension, table.value] })],
);

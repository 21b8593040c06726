-- Days are integers: days since 2020-01-01 (civil, Europe/Paris). No column anywhere holds an hour.

-- One row: the day this store was first opened, where publication dates start. `pulse` flips when a probe asks whether
-- a write reaches the disk.
CREATE TABLE store (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  created_day INTEGER NOT NULL,
  -- Grows with every change of the catalogue and every release made visible.
  revision INTEGER NOT NULL DEFAULT 0,
  pulse INTEGER NOT NULL DEFAULT 0 CHECK (pulse IN (0, 1))
) STRICT;

-- AUTOINCREMENT: a number that was given is never given again, also after deletion; receipts carry it.
CREATE TABLE service (
  number INTEGER PRIMARY KEY AUTOINCREMENT CHECK (number < 16777216),
  code TEXT NOT NULL UNIQUE,
  parent INTEGER REFERENCES service (number),
  name TEXT NOT NULL,
  kind TEXT,
  place TEXT,
  network TEXT,
  active INTEGER NOT NULL DEFAULT 1,
  demo INTEGER NOT NULL DEFAULT 0,
  created_day INTEGER NOT NULL,
  editions TEXT NOT NULL DEFAULT '[]',
  questionnaire TEXT NOT NULL DEFAULT '{"fixed":null,"off":[]}',
  placements TEXT NOT NULL DEFAULT '[]',
  -- Folded name, and everything searched; made by one function for every adapter.
  folded_name TEXT NOT NULL,
  folded_text TEXT NOT NULL
) STRICT;
CREATE INDEX service_parent ON service (parent);
CREATE INDEX service_name ON service (folded_name, number);

-- Clustered by (service, id): the id is random, so no order tells arrival within the day. `content` is packed by
-- server/storage/packed-content.ts; its first four bytes name the group that is sealed together.
CREATE TABLE submission_open (
  service INTEGER NOT NULL,
  id BLOB NOT NULL,
  day INTEGER NOT NULL,
  fingerprint BLOB NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (service, id)
) STRICT, WITHOUT ROWID;

-- Key and fingerprint of closed and withdrawn submissions, kept 30 days so that a late retry is recognised.
CREATE TABLE submission_key (
  service INTEGER NOT NULL,
  id BLOB NOT NULL,
  fingerprint BLOB NOT NULL,
  -- Release of its overall cell; null = withdrawn.
  release TEXT,
  day INTEGER NOT NULL,
  PRIMARY KEY (service, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX submission_key_day ON submission_key (day);

-- Ratings without identity, kept 13 months for revised methods: equal contents are one row with a count.
CREATE TABLE rating_archive (
  service INTEGER NOT NULL,
  release TEXT NOT NULL,
  content BLOB NOT NULL,
  n INTEGER NOT NULL,
  day INTEGER NOT NULL,
  PRIMARY KEY (service, release, content)
) STRICT, WITHOUT ROWID;
CREATE INDEX rating_archive_day ON rating_archive (day);

CREATE TABLE comment (
  service INTEGER NOT NULL,
  -- First 6 bytes of the submission's id.
  key BLOB NOT NULL,
  day INTEGER NOT NULL,
  -- Null while the submission is open: neither readable nor counted.
  release TEXT,
  text TEXT NOT NULL,
  PRIMARY KEY (service, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX comment_day ON comment (day);

-- Imported lines for good: the same line again is a no-op, a changed line is reported.
CREATE TABLE import_line (
  source TEXT NOT NULL,
  id BLOB NOT NULL,
  fingerprint BLOB NOT NULL,
  PRIMARY KEY (source, id)
) STRICT, WITHOUT ROWID;

-- Ratings that wait to close, jointly by circumstances until then. '' stands for "not said" in key columns.
CREATE TABLE open_count (
  service INTEGER NOT NULL,
  scope TEXT NOT NULL,
  edition TEXT NOT NULL,
  criterion TEXT NOT NULL,
  wording INTEGER NOT NULL,
  source TEXT NOT NULL,
  tier TEXT NOT NULL,
  month TEXT NOT NULL,
  channel TEXT NOT NULL,
  mode TEXT NOT NULL,
  outcome TEXT NOT NULL,
  placement TEXT NOT NULL,
  language TEXT NOT NULL,
  c1 INTEGER NOT NULL,
  c2 INTEGER NOT NULL,
  c3 INTEGER NOT NULL,
  c4 INTEGER NOT NULL,
  c5 INTEGER NOT NULL,
  na INTEGER NOT NULL,
  asked INTEGER NOT NULL,
  PRIMARY KEY (
    service, scope, edition, criterion, wording, source, tier, month,
    channel, mode, outcome, placement, language
  )
) STRICT, WITHOUT ROWID;

-- A cell whose ratings are all equal stays open one date more, once.
CREATE TABLE held_cell (
  service INTEGER NOT NULL,
  scope TEXT NOT NULL,
  edition TEXT NOT NULL,
  criterion TEXT NOT NULL,
  wording INTEGER NOT NULL,
  source TEXT NOT NULL,
  tier TEXT NOT NULL,
  month TEXT NOT NULL,
  since TEXT NOT NULL,
  PRIMARY KEY (service, scope, edition, criterion, wording, source, tier, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE release (
  name TEXT PRIMARY KEY,
  date TEXT NOT NULL,
  demo INTEGER NOT NULL DEFAULT 0,
  visible INTEGER NOT NULL DEFAULT 0,
  revises TEXT REFERENCES release (name),
  reason TEXT
) STRICT, WITHOUT ROWID;

-- Append-only: the only source of published figures.
CREATE TABLE cell (
  id INTEGER PRIMARY KEY,
  service INTEGER NOT NULL REFERENCES service (number),
  scope TEXT NOT NULL,
  edition TEXT NOT NULL,
  criterion TEXT NOT NULL,
  wording INTEGER NOT NULL,
  source TEXT NOT NULL,
  tier TEXT NOT NULL,
  release TEXT NOT NULL REFERENCES release (name),
  -- Civil month of the window's last day: the month the cell counts in.
  month TEXT NOT NULL,
  window_from TEXT NOT NULL,
  window_to TEXT NOT NULL,
  c1 INTEGER NOT NULL,
  c2 INTEGER NOT NULL,
  c3 INTEGER NOT NULL,
  c4 INTEGER NOT NULL,
  c5 INTEGER NOT NULL,
  na INTEGER NOT NULL,
  asked INTEGER NOT NULL,
  UNIQUE (service, scope, edition, criterion, wording, source, tier, release, month)
) STRICT;

CREATE TABLE cell_part (
  cell INTEGER NOT NULL REFERENCES cell (id),
  dimension TEXT NOT NULL,
  value TEXT NOT NULL,
  c1 INTEGER NOT NULL,
  c2 INTEGER NOT NULL,
  c3 INTEGER NOT NULL,
  c4 INTEGER NOT NULL,
  c5 INTEGER NOT NULL,
  na INTEGER NOT NULL,
  asked INTEGER NOT NULL,
  PRIMARY KEY (cell, dimension, value)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER cell_is_append_only_update BEFORE UPDATE ON cell
BEGIN SELECT RAISE(ABORT, 'cells are append-only'); END;
CREATE TRIGGER cell_is_append_only_delete BEFORE DELETE ON cell
BEGIN SELECT RAISE(ABORT, 'cells are append-only'); END;
CREATE TRIGGER cell_part_is_append_only_update BEFORE UPDATE ON cell_part
BEGIN SELECT RAISE(ABORT, 'cells are append-only'); END;
CREATE TRIGGER cell_part_is_append_only_delete BEFORE DELETE ON cell_part
BEGIN SELECT RAISE(ABORT, 'cells are append-only'); END;

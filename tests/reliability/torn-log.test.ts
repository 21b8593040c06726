/** A torn or half-written log never corrupts older ratings: what is left is a prefix of what was acknowledged. */
import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openForWriting } from '#server/storage/sqlite/connection.ts';
import { openSqliteStore } from '#server/storage/sqlite/sqlite-store.ts';
import { scratchFolder } from '../storage/scratch-folder.ts';
import { randomSequence } from '../support/random-sequence.ts';
import { addService, submission } from '../support/rated-services.ts';

const tears = 400;
const today = '2026-01-05';
/** Folded into the file before; no tear of the log may touch them. */
const older = 20;
const newer = 60;

type History = {
  /** Without the log, and the log alone. */
  readonly database: string;
  readonly log: string;
  /** In the order of their acknowledgements. */
  readonly ids: readonly string[];
  /** Size of the log when each was acknowledged; 0 for the older ones. */
  readonly loggedAt: readonly number[];
};

/** Copies of a store's files as they lie on disk while it is open. */
async function recordHistory(): Promise<History> {
  const folder = scratchFolder();
  const path = join(folder, 'avis.db');
  const ids: string[] = [];
  const loggedAt: number[] = [];
  const first = await openSqliteStore({ path, today });
  await addService(first, { code: 'a' });
  await first.close();
  for (const count of [older, newer]) {
    const store = await openSqliteStore({ path, today });
    const service = await store.catalogue.find('a');
    if (!service) throw new Error('the service was lost');
    for (let sent = 0; sent < count; sent += 1) {
      const one = submission(service, today);
      expect(await store.submissions.append([one])).toEqual(['stored']);
      ids.push(one.id.replaceAll('-', ''));
      loggedAt.push(count === older ? 0 : logEnd(`${path}-wal`));
    }
    if (count === newer)
      for (const file of ['avis.db', 'avis.db-wal'])
        copyFileSync(join(folder, file), join(folder, `kept-${file}`));
    await store.close();
  }
  return { database: join(folder, 'kept-avis.db'), log: join(folder, 'kept-avis.db-wal'), ids, loggedAt };
}

/** What a reader finds where the log was torn; `ids` in the order they were acknowledged. */
function survivors(history: History, log: Buffer): { integrity: string; kept: boolean[] } {
  const path = join(scratchFolder(), 'torn.db');
  copyFileSync(history.database, path);
  writeFileSync(`${path}-wal`, log);
  const db = openForWriting(path);
  try {
    const integrity = String(db.pragma('integrity_check', { simple: true }));
    const stored = new Set(
      db.prepare<[], string>('SELECT lower(hex(id)) FROM submission_open').pluck().all(),
    );
    return { integrity, kept: history.ids.map((id) => stored.has(id)) };
  } finally {
    db.close();
  }
}

const isPrefix = (kept: readonly boolean[]) => !kept.includes(true, kept.indexOf(false) + 1 || kept.length);

test('The tail of the log cut off or overwritten anywhere leaves a prefix, and nothing before the tear is lost', async () => {
  const history = await recordHistory();
  const whole = readFileSync(history.log);
  const random = randomSequence(3);
  expect(survivors(history, whole)).toEqual({ integrity: 'ok', kept: history.ids.map(() => true) });
  const lost = new Set<number>();
  for (let tear = 0; tear < tears; tear += 1) {
    const at = Math.floor(random() * whole.length);
    const garbage = randomBytes(whole.length - at);
    const log = tear % 2 === 0 ? whole.subarray(0, at) : Buffer.concat([whole.subarray(0, at), garbage]);
    const { integrity, kept } = survivors(history, log);
    const count = kept.filter(Boolean).length;
    expect({ integrity, prefix: isPrefix(kept) }, `torn at ${at}`).toEqual({ integrity: 'ok', prefix: true });
    const flushed = history.loggedAt.filter((end) => end <= at).length;
    expect(count, `torn at ${at}`).toBeGreaterThanOrEqual(flushed);
    lost.add(history.ids.length - count);
  }
  expect(lost.size, 'the tears reach ratings everywhere in the log').toBeGreaterThan(newer / 2);
});

test('A store that writes in place, without a log, does not survive such a tear', () => {
  const path = join(scratchFolder(), 'in-place.db');
  const db = new Database(path);
  db.pragma('journal_mode = OFF');
  db.exec('CREATE TABLE submission_open (id BLOB PRIMARY KEY, content BLOB) WITHOUT ROWID');
  const insert = db.prepare('INSERT INTO submission_open VALUES (randomblob(16), randomblob(200))');
  db.exec('BEGIN');
  for (let sent = 0; sent < 300; sent += 1) insert.run();
  db.exec('COMMIT');
  db.close();
  expect(existsSync(`${path}-wal`)).toBe(false);
  truncateSync(path, statSync(path).size / 2);
  const torn = new Database(path, { readonly: true });
  try {
    expect(() => expect(torn.pragma('integrity_check', { simple: true })).toBe('ok')).toThrow();
  } finally {
    torn.close();
  }
});

/** Where the last frame ends: SQLite keeps a log's length after it was used up. */
function logEnd(log: string): number {
  return statSync(log).size;
}

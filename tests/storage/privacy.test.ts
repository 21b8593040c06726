import { describe, expect, it } from 'vitest';
import { openForReading } from '#server/storage/sqlite/connection.ts';
import { freshStore } from '../support/fresh-store.ts';
import { addService, submission } from '../support/rated-services.ts';

/** What a table that knows who rated, or when within the day, would have a column for. */
const telling =
  /(^|_)(ip|ips|addr|address|agent|ua|referrer|referer|hour|time|timestamp|at|moment|instant|created|updated|received|session|cookie|device|browser|email|phone|seq|sequence|position|rank|order)(_|$)/;

/** Days are the only time there is, and these the only columns of what one person sent. */
const columnsOfPeople = {
  submission_open: ['service', 'id', 'day', 'fingerprint', 'content'],
  submission_key: ['service', 'id', 'fingerprint', 'release', 'day'],
  rating_archive: ['service', 'release', 'content', 'n', 'day'],
  comment: ['service', 'key', 'day', 'release', 'text'],
};

type TableRow = { readonly name: string; readonly wr: number };

async function filled() {
  const store = await freshStore();
  const service = await addService(store, { code: 'a' });
  const sent = Array.from({ length: 200 }, (_, index) => ({
    ...submission(service, '2026-01-06', { ratings: { overall: 5 } }),
    comment: `arrived ${index}`,
  }));
  for (const one of sent) await store.submissions.append([one]);
  return { sent, db: openForReading(store.path) };
}

describe('what the database tells about people', () => {
  it('has no column for an address, an hour or an order of arrival', async () => {
    const { db } = await filled();
    const columns = db
      .prepare<[], { table: string; column: string }>(
        `SELECT m.name AS "table", c.name AS "column"
         FROM sqlite_schema AS m JOIN pragma_table_xinfo(m.name) AS c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'`,
      )
      .all();
    expect(columns.length).toBeGreaterThan(50);
    expect(columns.filter(({ column }) => telling.test(column) && column !== 'created_day')).toEqual([]);
    for (const [table, expected] of Object.entries(columnsOfPeople))
      expect(columns.filter((row) => row.table === table).map(({ column }) => column)).toEqual(expected);
    db.close();
  });

  it('would be caught with one', () => {
    for (const column of ['ip', 'client_ip', 'user_agent', 'created_at', 'hour', 'received_time', 'seq'])
      expect(column).toMatch(telling);
  });

  it('is kept in tables without a hidden row number', async () => {
    const { db } = await filled();
    const tables = db
      .prepare<[], TableRow>("SELECT name, wr FROM pragma_table_list WHERE type = 'table'")
      .all();
    const numbered = tables
      .filter(({ wr, name }) => wr === 0 && !name.startsWith('sqlite_'))
      .map(({ name }) => name);
    expect(numbered.sort()).toEqual(['cell', 'migration', 'service', 'store']);
    db.close();
  });

  it('is read in the order of random ids, not of arrival', async () => {
    const { db, sent } = await filled();
    const byId = sent.map(({ id }) => id.replaceAll('-', '')).sort();
    const stored = db.prepare<[], string>('SELECT lower(hex(id)) FROM submission_open').pluck().all();
    expect(stored).toEqual(byId);
    const keys = db.prepare<[], string>('SELECT lower(hex(key)) FROM comment').pluck().all();
    expect(keys).toEqual(byId.map((id) => id.slice(0, 12)));
    expect(byId).not.toEqual(sent.map(({ id }) => id.replaceAll('-', '')));
    db.close();
  });

  it('is the same bytes for the same answers, whoever gave them and when within the day', async () => {
    const { db } = await filled();
    const kinds = db
      .prepare<[], number>('SELECT count(DISTINCT content || day) FROM submission_open')
      .pluck()
      .get();
    expect(kinds).toBe(1);
    db.close();
  });
});

/** What PostgreSQL's runner promises to every operation, whatever it does. */
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { first, type Operation, run } from '#server/storage/operations/operation.ts';
import { type Slots, statement } from '#server/storage/operations/statement.ts';
import { type Database, openDatabase } from '#server/storage/postgres/database.ts';
import { postgresDialect } from '#server/storage/postgres/dialect.ts';
import { performIn, performRead, performWrite } from '#server/storage/postgres/perform.ts';
import { describeOnPostgres } from '../support/describe-on-postgres.ts';
import { type PostgresUnderTest, postgresUnderTest } from '../support/postgres-store.ts';

const { build, tables } = postgresDialect;
const { store } = tables;

const reading = statement(() => build.select({ revision: store.revision }).from(store));
const setting = statement((given: Slots<{ revision: number }>) =>
  build.update(store).set({ revision: sql`${given.revision}` }),
);
const isolation = statement(() =>
  build.select({ level: sql<string>`current_setting('transaction_isolation')`.as('level') }).from(store),
);

/** Reads, then writes what follows from it: two that read the same would write the same. */
function counting() {
  const begun = { times: 0 };
  const steps = function* (): Operation<number> {
    begun.times += 1;
    const revision = ((yield* first(reading, {}))?.revision ?? 0) + 1;
    yield* run(setting, { revision });
    return revision;
  };
  return { begun, steps };
}

function opened({ url }: PostgresUnderTest): Database {
  const db = openDatabase(url);
  onTestFinished(() => db.close());
  return db;
}

/** Somebody else who has just written the row, and commits once the operation under test waits for it. */
async function meetRival<T>(under: PostgresUnderTest, work: () => Promise<T>): Promise<T> {
  const rival = new pg.Client(under.url);
  await rival.connect();
  onTestFinished(() => rival.end());
  await rival.query('BEGIN; UPDATE store SET revision = revision + 1');
  const working = work();
  const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await expect.poll(async () => (await under.run(waiting)).length, { timeout: 10_000 }).toBe(1);
  await rival.query('COMMIT');
  return working;
}

await describeOnPostgres('an operation on PostgreSQL', (server) => {
  it('that reads and then writes begins anew when a rival was faster, and takes nothing from it', async () => {
    const under = await postgresUnderTest(server);
    const { begun, steps } = counting();
    expect(await meetRival(under, () => performWrite(opened(under), steps))).toBe(2);
    expect(begun.times).toBe(2);
  });

  it('would undo what the rival wrote in a transaction that is not serializable', async () => {
    const under = await postgresUnderTest(server);
    const { begun, steps } = counting();
    const mutant = () => opened(under).write((session) => performIn(session, steps()));
    expect(await meetRival(under, mutant)).toMatchObject({ value: 1 });
    expect(begun.times).toBe(1);
  });

  it('of two processes at once counts every time', async () => {
    const under = await postgresUnderTest(server);
    const rivals = [opened(under), opened(under)];
    for (let round = 0; round < 10; round += 1) {
      const counts = await Promise.all(rivals.map((db) => performWrite(db, counting().steps)));
      expect(counts.sort((one, other) => one - other)).toEqual([2 * round + 1, 2 * round + 2]);
    }
  });

  it('that had nothing to write writes all the same, so that its answer waits for the standby', async () => {
    const under = await postgresUnderTest(server);
    const db = opened(under);
    const pulse = async () => (await under.run<{ pulse: number }>('SELECT pulse FROM store'))[0]?.pulse;
    const idle = function* (): Operation<string> {
      return (yield* first(reading, {})) ? 'nothing to do' : 'no store';
    };
    expect(await performWrite(db, idle)).toBe('nothing to do');
    expect(await pulse()).toBe(1);
    await performWrite(db, counting().steps);
    expect(await pulse()).toBe(1);
  });

  it('that reads once does so without a transaction; one that reads twice sees one state', async () => {
    const under = await postgresUnderTest(server);
    const db = opened(under);
    let begun = 0;
    const asking = (times: number) =>
      function* (): Operation<string[]> {
        begun += 1;
        const levels: string[] = [];
        for (let time = 0; time < times; time += 1)
          levels.push((yield* first(isolation, {}))?.level ?? 'no store');
        return levels;
      };
    const [once, twice] = [asking(1), asking(2)];
    expect(await performRead(db, once, once)).toEqual(['read committed']);
    expect(begun).toBe(1);
    // Only now it is known that one statement is not enough.
    expect(await performRead(db, twice, twice)).toEqual(['repeatable read', 'repeatable read']);
    expect(begun).toBe(3);
    expect(await performRead(db, twice, twice)).toEqual(['repeatable read', 'repeatable read']);
    expect(begun).toBe(4);
  });

  it('that fails half-way leaves nothing', async () => {
    const under = await postgresUnderTest(server);
    const failing = function* (): Operation<void> {
      yield* run(setting, { revision: 7 });
      throw new Error('no longer wanted');
    };
    await expect(performWrite(opened(under), failing)).rejects.toThrow('no longer wanted');
    expect(await under.run('SELECT revision FROM store')).toEqual([{ revision: 0 }]);
  });
});

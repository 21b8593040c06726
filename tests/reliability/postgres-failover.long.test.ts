/** A primary that dies takes no acknowledged rating with it, when its standby is synchronous. */
import { expect, test } from 'vitest';
import { acknowledgedAtLeast, type Load, loadDuring, loaded } from '../support/acknowledged-load.ts';
import { postgres } from '../support/describe-on-postgres.ts';
import { describeFault, type Lack } from '../support/fault-tools.ts';
import { type PostgresPair, type Replication, startPostgresPair } from '../support/postgres-pair.ts';
import { randomSequence } from '../support/random-sequence.ts';
import { type DataFolder, openDataFolder } from '../support/running-server.ts';
import { sendSubmissions } from '../support/send-submissions.ts';

/** `FAILOVERS=2` for a look; twenty count. */
const failovers = Number(process.env.FAILOVERS ?? 20);
/** Two servers made, and ten seconds of work, on a machine that has other work. */
const timeout = 120_000;
/** The primary dies this many acknowledgements after the first, and at most so many later. */
const acknowledgedMin = 100;
const acknowledgedSpread = 400;

const processTable: Lack = () => (process.platform === 'linux' ? null : 'needs /proc');

type Failover = {
  readonly folder: DataFolder;
  readonly pair: PostgresPair;
  readonly load: Load;
  /** Ids on the promoted standby before anybody sent again. */
  readonly survived: readonly string[];
};

/**
 * Load on a primary that dies once `before` is over, and the standby promoted. A primary that was cut off first has on it
 * alone what it still said "received" to.
 */
async function failOver(
  replication: Replication,
  after: number,
  before: (pair: PostgresPair, load: Load) => Promise<void>,
): Promise<Failover> {
  const pair = await startPostgresPair(replication);
  if (!pair) throw new Error('no PostgreSQL server');
  const folder = await openDataFolder(undefined, {
    environment: { DATABASE_URL: pair.primaryUrl, AVIS_SECRET: 'of the test, and long enough to be taken' },
  });
  await folder.createServices(['TOWN,Mairie de Valmont']);
  const server = await folder.start();
  const load = await loadDuring(server.url, async (sofar) => {
    await acknowledgedAtLeast(after, sofar);
    await before(pair, sofar);
    await pair.kill();
    // The server outlives its database, and must not say "received" now.
    await expect.poll(() => sofar.answers.get(503) ?? 0, { timeout: 30_000 }).toBeGreaterThan(0);
  });
  await server.kill();
  expect([...load.answers.keys()].sort()).toEqual([201, 503]);
  await pair.promote();
  return { folder, pair, load, survived: await idsOn(pair) };
}

const inFullWork = async () => {};

/** Until somebody waits for the standby: nobody else will be answered before it dies. */
async function cutOffSynchronous(pair: PostgresPair): Promise<void> {
  pair.cut();
  await expect
    .poll(() => pair.primary.run(`SELECT FROM pg_stat_activity WHERE wait_event = 'SyncRep'`), {
      timeout: 30_000,
    })
    .not.toEqual([]);
}

async function cutOffAsynchronous(pair: PostgresPair, load: Load): Promise<void> {
  pair.cut();
  await acknowledgedAtLeast(load.acknowledged.length + acknowledgedMin, load);
}

async function idsOn(pair: PostgresPair): Promise<string[]> {
  const rows = await pair.standby.run<{ id: string }>(
    `SELECT encode(id, 'hex')::uuid::text AS id FROM submission_open`,
    pair.standbyUrl,
  );
  return rows.map(({ id }) => id);
}

function lost({ load, survived }: Failover): string[] {
  const there = new Set(survived);
  return load.acknowledged.filter((id) => !there.has(id));
}

describeFault('The failover of PostgreSQL', [postgres, processTable], () => {
  const random = randomSequence(10);
  const rounds = Array.from({ length: failovers }, (_, round) => ({
    round: round + 1,
    after: acknowledgedMin + Math.floor(random() * acknowledgedSpread),
    how: round % 2 === 0 ? 'in full work' : 'cut off from its standby',
  }));

  test.each(rounds)(
    '$round: a primary that dies $how after $after ratings loses none that was acknowledged, and each counts once',
    { timeout },
    async ({ how, after }) => {
      const failed = await failOver(
        'synchronous',
        after,
        how === 'in full work' ? inFullWork : cutOffSynchronous,
      );
      expect(lost(failed)).toEqual([]);

      const { folder, pair, load, survived } = failed;
      const server = await folder.start({ DATABASE_URL: pair.standbyUrl });
      const acknowledged = new Set(load.acknowledged);
      const unanswered = load.sent.filter((id) => !acknowledged.has(id));
      const answers = await sendSubmissions(server.url, [...unanswered, ...load.acknowledged].map(loaded));
      const there = new Set(survived);
      expect(answers.map(({ status }) => status)).toEqual(
        [...unanswered, ...load.acknowledged].map((id) => (there.has(id) ? 200 : 201)),
      );
      expect((await idsOn(pair)).sort(), 'every one sent, exactly once').toEqual([...load.sent].sort());
      await server.stop();
      process.stdout.write(
        `failover: ${acknowledged.size} acknowledged, 0 lost; ${unanswered.length} sent again\n`,
      );
    },
  );

  test('loses acknowledged ratings when the standby is asynchronous', { timeout }, async () => {
    const failed = await failOver('asynchronous', acknowledgedMin, cutOffAsynchronous);
    const count = lost(failed).length;
    process.stdout.write(`asynchronous: ${failed.load.acknowledged.length} acknowledged, ${count} lost\n`);
    expect(count).toBeGreaterThan(0);
  });
});

/** A hung disk does not hang the service: readers are answered at once, who rates is told to come back. */
import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { groupCommitLimits } from '#server/collect/accept/group-commit.ts';
import { paths } from '#shared/contracts/paths.ts';
import {
  acknowledgedAtLeast,
  integrityOf,
  type Load,
  loadDuring,
  loaded,
  missing,
  storedIds,
} from '../support/acknowledged-load.ts';
import { describeFault, installed, root } from '../support/fault-tools.ts';
import {
  buildMutant,
  leavesMarksToReaders,
  waitsForTheDisk,
  writesInTheMainThread,
} from '../support/mutant-server.ts';
import {
  type DataFolder,
  openDataFolder,
  type RunningServer,
  type Surroundings,
} from '../support/running-server.ts';
import { mountImage } from '../support/scratch-disk.ts';
import { fetchPost, sendSubmissions } from '../support/send-submissions.ts';

const reads = ['/healthz', paths.api.serviceResults('TOWN'), paths.service('TOWN'), paths.api.services()];
/** So often, before anybody who rates is answered and after everybody was. */
const roundsMin = 10;
const raters = 20;
const hangs = 5;
/** Longer than anybody who rates waits for an answer, and far longer than a reader does; then the disk is released. */
const patienceMs = 2 * groupCommitLimits.deadlineMs;
const timeout = 180_000;

/** `none`: it had not come when the disk was released. */
type Answer = 'none' | `${number}`;

/** What was asked once the disk hung, and whatever was answered while it still did. */
type Hang = {
  readonly ids: readonly string[];
  readonly ratings: readonly Answer[];
  readonly reads: readonly Answer[];
  /** Whether some rounds were read before anybody who rates was answered. */
  readonly readersFirst: boolean;
  /** Whether the load was answered, too, which was rating when the disk began to hang. */
  readonly waitersAnswered: boolean;
  /** Milliseconds until all of these were answered; told, not judged. */
  readonly toldMs: number;
};

async function whileHung({ url }: RunningServer, load: Load): Promise<Hang> {
  const start = performance.now();
  const ids = Array.from({ length: raters }, () => randomUUID());
  let toldOne = false;
  const rating = ids.map(async (id) => {
    const answer = await answerTo((signal) => fetchPost(url, loaded(id), signal));
    toldOne = true;
    return answer;
  });
  const read: Answer[] = [];
  const readOn = async (rounds: number) => {
    for (let at = 0; at < rounds * reads.length && !read.includes('none'); at += 1)
      read.push(await answerTo((signal) => fetch(url + reads[at % reads.length], { signal })));
  };
  await readOn(roundsMin);
  const readersFirst = !toldOne;
  // Whose answers were on their way when the disk began to hang has them by now.
  const waiting = [...load.underWay];
  const waiters = expect
    .poll(() => waiting.filter((id) => load.underWay.has(id)), { timeout: patienceMs })
    .toEqual([])
    .then(
      () => true,
      () => false,
    );
  let over = false;
  const told = Promise.all([Promise.all(rating), waiters]).finally(() => {
    over = true;
  });
  while (!over && !read.includes('none')) await readOn(1);
  const [ratings, waitersAnswered] = await told;
  const toldMs = performance.now() - start;
  await readOn(roundsMin);
  return { ids, reads: read, readersFirst, ratings, waitersAnswered, toldMs };
}

/** `503` only with when to come back. */
async function answerTo(ask: (signal: AbortSignal) => Promise<Response>): Promise<Answer> {
  const answer = await ask(AbortSignal.timeout(patienceMs)).catch(() => null);
  if (!answer) return 'none';
  if (answer.status === 503) expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
  return `${answer.status}`;
}

/** A server with a published result, under load, on a disk that hangs so many times. */
async function hangDisk(
  times: number,
  surroundings: Surroundings = {},
): Promise<{ folder: DataFolder; server: RunningServer; load: Load; seen: readonly Hang[] }> {
  const disk = mountImage('ext4');
  const folder = await openDataFolder(undefined, { ...surroundings, parent: disk.folder });
  // Before the folder is removed: nothing can be, on a disk that hangs.
  onTestFinished(() => disk.thaw());
  await folder.createServices(['TOWN,Mairie de Valmont']);
  const server = await folder.start();
  await sendSubmissions(
    server.url,
    Array.from({ length: 20 }, (_, at) => ({ service: 'TOWN', ratings: { overall: 1 + (at % 5) } })),
  );
  await folder.publishTomorrow();
  const seen: Hang[] = [];
  // Freezing stops the load, too, for as long as it takes: nobody has read since the last commit, and the next one hangs.
  const load = await loadDuring(server.url, async (sofar) => {
    for (let hang = 0; hang < times; hang += 1) {
      await acknowledgedAtLeast(sofar.acknowledged.length + 100, sofar);
      disk.freeze();
      seen.push(await whileHung(server, sofar));
      disk.thaw();
    }
    await acknowledgedAtLeast(sofar.acknowledged.length + 100, sofar);
  });
  return { folder, server, load, seen };
}

describeFault('A hung disk', [root, installed('fsfreeze', 'util-linux')], () => {
  test('answers readers first and tells everybody who rates to come back, all before it is released, and counts each once', {
    timeout,
  }, async () => {
    const { folder, server, load, seen } = await hangDisk(hangs);
    for (const hang of seen) {
      expect(new Set(hang.reads)).toEqual(new Set(['200']));
      expect(hang.readersFirst).toBe(true);
      expect(new Set(hang.ratings)).toEqual(new Set(['503']));
      expect(hang.waitersAnswered).toBe(true);
      process.stdout.write(
        `hung disk: ${hang.reads.length} reads answered; all who rated told to come back within ${hang.toldMs.toFixed(0)} ms (deadline ${groupCommitLimits.deadlineMs} ms)\n`,
      );
    }
    expect([...load.answers.keys()].sort()).toEqual([201, 503]);

    const ids = seen.flatMap((hang) => hang.ids);
    const again = await sendSubmissions(server.url, ids.map(loaded));
    expect(again.every(({ status }) => status === 200 || status === 201)).toBe(true);
    const stored = storedIds(folder);
    expect(ids.map((id) => stored.filter((other) => other === id).length)).toEqual(ids.map(() => 1));
    expect(missing(folder, load.acknowledged)).toEqual([]);
    expect(integrityOf(folder)).toBe('ok');
    await server.stop();
  });

  test.each([
    ['a server whose readers write to the index of the log', [leavesMarksToReaders]],
    ['a server that writes in its main thread', writesInTheMainThread],
  ])('stops %s', { timeout }, async (_which, mutations) => {
    const { folder, load, seen } = await hangDisk(1, { build: buildMutant(...mutations) });
    expect(seen[0]?.reads).toContain('none');
    expect(missing(folder, load.acknowledged)).toEqual([]);
  });

  test('keeps everybody waiting who rates on a server without deadlines', { timeout }, async () => {
    const { folder, load, seen } = await hangDisk(1, { build: buildMutant(...waitsForTheDisk) });
    expect(new Set(seen[0]?.ratings)).toEqual(new Set(['none']));
    expect(seen[0]?.waitersAnswered).toBe(false);
    expect(new Set(seen[0]?.reads)).toEqual(new Set(['200']));
    expect(missing(folder, load.acknowledged)).toEqual([]);
  });
});

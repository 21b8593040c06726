/** A hung disk does not hang the service: readers are answered at once, who rates is told to come back. */
import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { groupCommitLimits } from '#server/collect/group-commit.ts';
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
import { buildMutant, leavesMarksToReaders, writesInTheMainThread } from '../support/mutant-server.ts';
import {
  type DataFolder,
  openDataFolder,
  type RunningServer,
  type Surroundings,
} from '../support/running-server.ts';
import { mountImage } from '../support/scratch-disk.ts';
import { fetchPost, sendSubmissions } from '../support/send-submissions.ts';

const reads = ['/healthz', paths.api.serviceResults('TOWN'), paths.service('TOWN'), paths.api.services()];
const rounds = 50;
const hangs = 5;
/** Longer than anybody who rates waits for an answer, and far longer than a reader does. */
const patienceMs = 2 * groupCommitLimits.deadlineMs;
const timeout = 120_000;

/** A server with a published result, under load, on a disk that hangs while `atHang` goes on, `times` times. */
async function whileHung(
  times: number,
  atHang: (server: RunningServer) => Promise<void>,
  surroundings: Surroundings = {},
): Promise<{ folder: DataFolder; server: RunningServer; load: Load }> {
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
  // Under load: the disk hangs in the middle of a commit, and nobody has read since the one before.
  const load = await loadDuring(server.url, async (sofar) => {
    for (let hang = 0; hang < times; hang += 1) {
      await acknowledgedAtLeast(sofar.acknowledged.length + 100, sofar);
      disk.freeze();
      await atHang(server);
      disk.thaw();
    }
    await acknowledgedAtLeast(sofar.acknowledged.length + 100, sofar);
  });
  return { folder, server, load };
}

describeFault('A hung disk', [root, installed('fsfreeze', 'util-linux')], () => {
  test('answers readers while those who rate wait, tells these to come back, and counts each once', {
    timeout,
  }, async () => {
    const ids: string[] = [];
    const { folder, server, load } = await whileHung(hangs, async ({ url }) => {
      const own = Array.from({ length: 20 }, () => randomUUID());
      ids.push(...own);
      let answered = 0;
      const start = performance.now();
      const waiting = own.map(async (id) => {
        const answer = await fetchPost(url, loaded(id));
        answered += 1;
        return answer;
      });
      const slowest = await readAll(url);
      expect(answered, 'nobody who rates was answered yet: readers did not wait for the disk').toBe(0);
      // The disk still hangs: these answers do not come from it, but from the deadline.
      for (const answer of await Promise.all(waiting)) {
        expect(answer.status).toBe(503);
        expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
        expect(await answer.json()).toMatchObject({ code: 'unavailable' });
      }
      const told = performance.now() - start;
      await readAll(url);
      process.stdout.write(
        `hung disk: slowest of ${rounds * reads.length} reads ${slowest.toFixed(0)} ms; ${own.length} who rated told to come back within ${told.toFixed(0)} ms (deadline ${groupCommitLimits.deadlineMs} ms)\n`,
      );
    });

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
    const { folder, load } = await whileHung(
      1,
      async ({ url }) => {
        await expect(readAll(url)).rejects.toThrow('timeout');
      },
      { build: buildMutant(...mutations) },
    );
    expect(missing(folder, load.acknowledged)).toEqual([]);
  });
});

/** @returns the longest anybody waited, milliseconds. */
async function readAll(url: string): Promise<number> {
  let slowest = 0;
  for (let round = 0; round < rounds; round += 1)
    for (const path of reads) {
      const start = performance.now();
      const answer = await fetch(url + path, { signal: AbortSignal.timeout(patienceMs) });
      expect(answer.status, path).toBe(200);
      slowest = Math.max(slowest, performance.now() - start);
    }
  return slowest;
}

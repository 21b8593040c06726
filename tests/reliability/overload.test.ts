/** Overload sheds with 503 and Retry-After, is seen in the metrics, and ends by itself. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { groupCommitLimits } from '#server/collect/accept/group-commit.ts';
import { paths } from '#shared/contracts/paths.ts';
import { loaded, missing } from '../support/acknowledged-load.ts';
import { holdWriteLock, metric, queueDepth } from '../support/busy-writer.ts';
import { buildMutant, queuesWithoutBound } from '../support/mutant-server.ts';
import { type PipelinedAnswer, pipelinedPosts } from '../support/pipelined-posts.ts';
import {
  type DataFolder,
  openDataFolder,
  type RunningServer,
  type Surroundings,
} from '../support/running-server.ts';
import { sendSubmissions } from '../support/send-submissions.ts';

/** A batch with the writer and a full queue; the crowd has these too many. */
const waitingMax = groupCommitLimits.batch + groupCommitLimits.queue;
const surplus = 300;
const crowd = waitingMax + surplus;

/** A crowd while the writer cannot write; `meanwhile` runs once the queue is as full as it gets. */
async function overload(
  meanwhile: (server: RunningServer, depth: number) => Promise<void>,
  surroundings: Surroundings = {},
): Promise<{ folder: DataFolder; server: RunningServer; ids: string[]; answers: PipelinedAnswer[] }> {
  const folder = await openDataFolder(undefined, surroundings);
  await folder.createServices(['TOWN,Mairie de Valmont']);
  const server = await folder.start();
  const letGo = holdWriteLock(folder);
  const ids = Array.from({ length: crowd }, () => randomUUID());
  const bodies = ids.map((id) => JSON.stringify(loaded(id)));
  const sending = pipelinedPosts(server.url, paths.api.submissions(), bodies);
  const full = () => queueDepth(server);
  await expect.poll(full, { interval: 20, timeout: 20_000 }).toBeGreaterThanOrEqual(groupCommitLimits.queue);
  await meanwhile(server, await full());
  letGo();
  return { folder, server, ids, answers: await sending };
}

test('A crowd larger than the queue is told to come back, readers notice nothing, and it ends without a restart', async () => {
  const { folder, server, ids, answers } = await overload(async ({ url }) => {
    for (const path of ['/healthz', paths.api.serviceResults('TOWN'), paths.service('TOWN')])
      expect((await fetch(url + path)).status, path).toBe(200);
  });
  expect(new Set(answers.map(({ status }) => status)).size, 'received, or come back').toBeLessThanOrEqual(2);
  const refused = answers.filter(({ status }) => status !== 201);
  expect(refused.length).toBeGreaterThanOrEqual(surplus);
  expect(refused.every(({ status, head }) => status === 503 && /^retry-after: [1-9]/im.test(head))).toBe(
    true,
  );
  expect(refused.some(({ body }) => body.includes('"overloaded"'))).toBe(true);
  expect(
    missing(
      folder,
      ids.filter((_, at) => answers[at]?.status === 201),
    ),
  ).toEqual([]);

  // Those told to come back do, with the same id: each is received, or was.
  const back = ids.filter((_, at) => answers[at]?.status === 503);
  const again = await sendSubmissions(server.url, back.map(loaded));
  expect(again.every(({ status }) => status === 201 || status === 200)).toBe(true);
  expect(missing(folder, ids)).toEqual([]);
  await server.stop();
});

test('The queue and the delay of the event loop are in the metrics, where operators see it coming', async () => {
  const { server } = await overload(async (busy, depth) => {
    expect(depth).toBeLessThanOrEqual(waitingMax);
    for (const quantile of ['p50', 'p99'])
      expect(await metric(busy, `nodejs_eventloop_lag_${quantile}_seconds`)).toBeGreaterThan(0);
  });
  await expect.poll(() => queueDepth(server), { timeout: 20_000 }).toBe(0);
  expect(await metric(server, 'avis_refusals_total{code="overloaded"}')).toBeGreaterThanOrEqual(surplus);
});

test('A server whose queue has no end is caught', async () => {
  const { answers } = await overload(
    async (server) => {
      await expect.poll(() => queueDepth(server), { timeout: 20_000 }).toBeGreaterThan(waitingMax);
    },
    { build: buildMutant(queuesWithoutBound) },
  );
  expect(answers.filter(({ body }) => body.includes('"overloaded"'))).toEqual([]);
});

/** The whole application on a real SQLite store in a temporary folder; only clock, secret and randomness are fakes. */
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { createApp } from '#server/app.ts';
import { abuseLimits, createAbuseGuard } from '#server/collect/accept/abuse-guard.ts';
import { createAcceptSubmission } from '#server/collect/accept/accept-submission.ts';
import { createGroupCommit } from '#server/collect/accept/group-commit.ts';
import type { Dependencies } from '#server/dependencies.ts';
import { loadConfig } from '#server/platform/config.ts';
import { type FrontDoor, frontDoor } from '#server/platform/http/front-door.ts';
import { createMetrics } from '#server/platform/metrics.ts';
import { publishAt } from '#server/publish/publish-releases.ts';
import { packageRoot } from '#server/storage/package-root.ts';
import { openSqliteStore } from '#server/storage/sqlite/sqlite-store.ts';
import type { ServiceDraft, Store } from '#server/storage/store.ts';
import { type TestClock, testClock } from './test-clock.ts';

export type TestApp = {
  readonly deps: Dependencies;
  readonly clock: TestClock;
  readonly store: Store;
  /** File of the database. */
  readonly path: string;
  request(path: string, init?: RequestInit): Promise<Response>;
  /** The same for a server of Node, as the process listens. */
  readonly answer: FrontDoor['answer'];
  /** POSTs a submission as the widget does; `id` and `ratings.overall` are filled in where missing. */
  submit(submission: Record<string, unknown>, headers?: Record<string, string>): Promise<Response>;
  publish(date: string): Promise<void>;
  close(): Promise<void>;
};

export const townHall: ServiceDraft = { code: 'TOWN', name: 'Mairie de Valmont', parent: null };

export async function openTestApp(
  options: {
    readonly services?: readonly ServiceDraft[];
    readonly environment?: Record<string, string>;
    readonly now?: string;
    readonly wrapStore?: (store: Store) => Store;
    readonly abuse?: Partial<Record<keyof typeof abuseLimits, number>>;
  } = {},
): Promise<TestApp> {
  const folder = await mkdtemp(join(tmpdir(), 'avis-'));
  const clock = testClock(options.now);
  const path = join(folder, 'avis.db');
  const opened = await openSqliteStore({ path, today: clock.today() });
  const store = options.wrapStore?.(opened) ?? opened;
  await opened.catalogue.upsert(options.services ?? [townHall], clock.today());
  const config = loadConfig({
    DATA_DIR: folder,
    PUBLIC_URL: 'http://localhost:3000',
    ...options.environment,
  });
  const deps: Dependencies = {
    config,
    clock,
    logger: pino({ level: 'silent' }),
    metrics: createMetrics(() => store.logBytes()),
    sign: (purpose, data) =>
      createHmac('sha256', 'a secret of the tests').update(purpose).update(data).digest(),
    store,
    random: () => 0.42,
  };
  const accept = createAcceptSubmission({
    ...deps,
    guard: createAbuseGuard({
      clock,
      enabled: config.rateLimit,
      limits: { ...abuseLimits, ...options.abuse },
    }),
    groupCommit: createGroupCommit({ append: (batch) => store.submissions.append(batch) }),
    publicUrl: config.publicUrl,
    minCell: config.minCell,
  });
  const app = createApp(deps, accept, join(packageRoot(), 'dist', 'widget'));
  const { answer, fetch } = frontDoor(app.fetch, { revision: () => store.revision(), clock });
  const request = async (address: string, init?: RequestInit) =>
    fetch(new Request(new URL(address, 'http://localhost'), init));
  return {
    deps,
    clock,
    store,
    path,
    request,
    answer,
    submit: (submission, headers = {}) =>
      request('/api/v1/submissions', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify({ id: randomUUID(), service: 'TOWN', ratings: { overall: 4 }, ...submission }),
      }),
    publish: async (date) => {
      await publishAt({ ...deps, afterRelease: [] }, date);
    },
    close: async () => {
      await opened.close();
      await rm(folder, { recursive: true });
    },
  };
}

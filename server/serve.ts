/** Runs the server: listens, publishes on time, forgets on time, and stops in order. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { addDays, addMonths } from '#shared/scoring/day.ts';
import { refillDemonstration, seedDemonstration } from './administer/demonstration.ts';
import { createAbuseGuard } from './collect/accept/abuse-guard.ts';
import { createAcceptSubmission } from './collect/accept/accept-submission.ts';
import { createGroupCommit } from './collect/accept/group-commit.ts';
import { claimForServing, compose } from './compose.ts';
import type { Dependencies } from './dependencies.ts';
import type { Config } from './platform/config.ts';
import { frontDoor } from './platform/http/front-door.ts';
import { retention } from './platform/retention.ts';
import { startScheduler } from './platform/scheduler.ts';
import { checkClock } from './publish/check-clock.ts';
import { publishDue } from './publish/publish-releases.ts';
import { packageRoot } from './storage/package-root.ts';

/**
 * Connections; one more is closed at once. A thousand new people a second, each of whom leaves an idle connection open
 * for five seconds, need 5,000: about 60 MB. If each sent the largest body, 128 KiB, it would be 640 MB.
 */
const connectionsMax = 5_000;

/** Milliseconds. Node's defaults (60 s, 300 s, 30 s) let a few slow connections hold a server. */
const timeouts = {
  headers: 5_000,
  request: 8_000,
  check: 1_000,
  keepAlive: 5_000,
  stop: 10_000,
  /**
   * While the server stops: long enough for a busy client to send its next request and be told to close, short enough
   * that an idle one does not delay the stop.
   */
  keepAliveAtStop: 100,
} as const;

export type Running = {
  /** Where this process listens, with the port really taken. */
  readonly address: string;
  /** The public address: where people open it. */
  readonly url: string;
  readonly demonstration: Awaited<ReturnType<typeof seedDemonstration>>;
  /** Stops accepting, answers what is under way, flushes and closes. */
  stop(): Promise<void>;
};

export async function serve(config: Config): Promise<Running> {
  const claim = claimForServing(config.database);
  try {
    const running = await serveAlone(config);
    const stop = async () => {
      await running.stop();
      await claim?.release();
    };
    return { ...running, stop };
  } catch (error) {
    await claim?.release();
    throw error;
  }
}

async function serveAlone(config: Config): Promise<Running> {
  const composing = compose(config);
  // Loaded while the writer's thread starts: these two take most of the time of a start.
  const reading = import('./app.ts');
  const deps = await composing;
  const server = createServer({
    headersTimeout: timeouts.headers,
    requestTimeout: timeouts.request,
    connectionsCheckingInterval: timeouts.check,
    keepAliveTimeout: timeouts.keepAlive,
  });
  server.maxConnections = connectionsMax;
  try {
    const { createApp } = await reading;
    return await startServing(deps, server, createApp);
  } catch (error) {
    // Otherwise the writer's thread and the open port would keep the process alive.
    server.close();
    await deps.store.close();
    throw error;
  }
}

async function startServing(
  deps: Dependencies,
  server: Server,
  createApp: typeof import('./app.ts').createApp,
): Promise<Running> {
  const { config, store, clock, logger, metrics } = deps;
  const groupCommit = createGroupCommit({
    append: (batch) => store.submissions.append(batch),
    batchesAtOnce: store.submissions.appendsAtOnce,
    onDepth: (waiting) => metrics.queueDepth.set(waiting),
  });
  const guard = createAbuseGuard({ clock, enabled: config.rateLimit });
  const demonstration = await seedDemonstration(deps);

  const port = await listen(server, config);
  const known = config.port === 0 ? withPort(deps, port) : deps;
  const accept = createAcceptSubmission({
    store,
    clock,
    sign: deps.sign,
    guard,
    groupCommit,
    publicUrl: known.config.publicUrl,
    minCell: config.minCell,
  });
  const app = createApp(known, accept, join(packageRoot(), 'dist', 'widget'));
  const door = frontDoor(app.fetch, { revision: store.revision, clock });
  let stopping = false;
  server.on('request', (incoming, outgoing) => {
    // A busy client would keep its connection open for ever, and the stop would wait for it.
    if (stopping) outgoing.setHeader('Connection', 'close');
    door
      .answer(incoming, outgoing)
      // An unhandled rejection would end the process, and with it all other requests.
      .catch((error: unknown) => {
        logger.error(
          { error: error instanceof Error ? error.name : typeof error },
          'a request was not answered',
        );
        outgoing.destroy();
      });
  });

  const scheduler = startScheduler(
    [
      { name: 'publish', everyMs: 60_000, run: () => publishAndRefill(deps) },
      { name: 'forget', everyMs: 3_600_000, run: () => forget(deps) },
      { name: 'forget senders', everyMs: 3_600_000, run: async () => guard.sweep() },
    ],
    logger,
  );
  return {
    address: listeningAt(config.host, port),
    url: known.config.publicUrl,
    demonstration,
    stop: async () => {
      stopping = true;
      await closeServer(server);
      await scheduler.stop();
      await groupCommit.drain();
      await store.close();
    },
  };
}

async function publishAndRefill(deps: Dependencies): Promise<void> {
  await checkClock(deps);
  await publishDue({ ...deps, afterRelease: [() => refillDemonstration(deps)] });
}

async function forget({ store, clock, config }: Dependencies): Promise<void> {
  await checkClock({ store, clock, config });
  const today = clock.today();
  await store.retention.forget({
    keysBefore: addDays(today, -retention.keysDays),
    textsBefore: addMonths(today, -retention.textsMonths),
    ratingsBefore: addMonths(today, -retention.ratingsMonths),
  });
}

function withPort(deps: Dependencies, port: number): Dependencies {
  const url = new URL(deps.config.publicUrl);
  // An address set by the operator stands: a proxy in front has its own port.
  if (url.port === '0') url.port = String(port);
  return { ...deps, config: { ...deps.config, port, publicUrl: url.origin } };
}

/** As somebody on this machine would type it. */
function listeningAt(host: string, port: number): string {
  if (/^(127\.0\.0\.1|0\.0\.0\.0|::1?|localhost)$/.test(host)) return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function listen(server: Server, { host, port }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Idle connections end at once; a request under way has ten seconds. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), timeouts.stop);
    // Node reads this when an answer ends, so it also shortens connections whose requests began before the stop.
    server.keepAliveTimeout = timeouts.keepAliveAtStop;
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** What operators' tools ask: alive, ready, measured. */
import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type { Config } from '../config.ts';
import type { Metrics } from '../metrics.ts';
import { ProblemError } from '../problem.ts';
import { clientAddress } from './client-address.ts';

type HealthDeps = {
  readonly config: Pick<Config, 'metricsToken' | 'trustedHops'>;
  readonly metrics: Pick<Metrics, 'registry'>;
  /** `ready` writes to the disk; it fails where storage does not answer. */
  readonly store: { ready(): Promise<void> };
};

export function healthRoutes(deps: HealthDeps): Hono {
  const app = new Hono();
  // By name: a wildcard in a mounted app would match every address of the server.
  for (const path of ['/healthz', '/readyz', '/metrics']) {
    app.use(path, async (context, next) => {
      await next();
      context.header('Cache-Control', 'no-store');
    });
  }
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  // Ready means that a write reaches the disk. Requests that arrive meanwhile share the same write.
  let checking: Promise<void> | null = null;
  app.get('/readyz', async (context) => {
    checking ??= deps.store.ready().finally(() => {
      checking = null;
    });
    await checking;
    return context.json({ status: 'ready' });
  });
  app.get('/metrics', async (context) => {
    const { metricsToken, trustedHops } = deps.config;
    const shown = context.req.header('authorization') ?? '';
    const allowed = metricsToken
      ? equal(shown, `Bearer ${metricsToken}`)
      : !isForwarded(context.req.raw.headers) && isLoopbackAddress(clientAddress(context, trustedHops));
    // Answered like an address that does not exist: nobody outside needs to know that there are metrics.
    if (!allowed) throw new ProblemError('not-found');
    context.header('Content-Type', deps.metrics.registry.contentType);
    return context.body(await deps.metrics.registry.metrics());
  });
  return app;
}

/** A proxy on this machine connects from loopback, whoever it connects for. */
function isForwarded(headers: Headers): boolean {
  return headers.has('x-forwarded-for') || headers.has('forwarded');
}

function isLoopbackAddress(address: string | null): boolean {
  return address !== null && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/i.test(address);
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Operational figures for `/metrics`. Counts of submissions enter only by release: a live counter would undo closing. */
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';

export type Metrics = {
  readonly registry: Registry;
  readonly refusals: Counter<'code'>;
  readonly queueDepth: Gauge;
  readonly released: Counter;
};

/**
 * Step of the figure in bytes: larger than the log normally grows before it is folded (16,000 pages of 4 kB), because a
 * finer figure would show submissions as they arrive. What remains to be seen is a log that cannot be folded.
 */
const logStep = 64 * 1024 * 1024;

/** @param logBytes of the store; null where it keeps no log of its own. */
export function createMetrics(logBytes: () => Promise<number | null>): Metrics {
  // A registry of its own: the default one is global, and two apps in one process would collide.
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'avis_log_bytes',
    help: 'Bytes of the write-ahead log in steps of 64 MiB (SQLite only)',
    registers: [registry],
    async collect() {
      const bytes = await logBytes();
      if (bytes !== null) this.set(Math.floor(bytes / logStep) * logStep);
    },
  });
  return {
    registry,
    refusals: new Counter({
      name: 'avis_refusals_total',
      help: 'Refused requests by problem code, client faults apart',
      labelNames: ['code'],
      registers: [registry],
    }),
    queueDepth: new Gauge({
      name: 'avis_queue_depth',
      help: 'Submissions waiting for COMMIT',
      registers: [registry],
    }),
    released: new Counter({
      name: 'avis_released_submissions_total',
      help: 'Submissions sealed by finished releases',
      registers: [registry],
    }),
  };
}

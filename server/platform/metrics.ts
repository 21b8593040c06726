/** Operational figures for `/metrics`. Counts of submissions enter only by release: a live counter would undo closing. */
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';

export type Metrics = {
  readonly registry: Registry;
  readonly refusals: Counter<'code'>;
  readonly queueDepth: Gauge;
  readonly released: Counter;
};

export function createMetrics(): Metrics {
  // A registry of its own: the default one is global, and two apps in one process would collide.
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
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

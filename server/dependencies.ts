/** What the application needs from outside; compose.ts builds it. */
import type { Clock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import type { Logger } from './platform/logger.ts';
import type { Metrics } from './platform/metrics.ts';
import type { Sign } from './platform/secret.ts';
import type { Store } from './storage/store.ts';

export type Dependencies = {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly sign: Sign;
  readonly store: Store;
  /** Numbers in [0, 1) for drawing questions; cryptographic in production, fixed in tests. */
  readonly random: () => number;
};

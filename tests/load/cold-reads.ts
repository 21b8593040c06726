/** Reads results that are kept nowhere: each service in turn, and more of them than answers are kept. */
import autocannon from 'autocannon';
import { publicCacheLimits } from '#server/platform/public-cache.ts';
import { paths } from '#shared/contracts/paths.ts';
import { connections, type Measure } from './measure.ts';

/** @param services S1 to this number; more than the cache keeps, so that each is forgotten before its turn comes again. */
export async function measureColdReads(url: string, seconds: number, services: number): Promise<Measure> {
  if (services <= publicCacheLimits.answers)
    throw new Error('too few services: they would be kept in memory');
  let turn = 0;
  const setupRequest = (request: object) => {
    turn += 1;
    return { ...request, path: paths.api.serviceResults(`S${(turn % services) + 1}`) };
  };
  const result = await autocannon({ url, connections, duration: seconds, requests: [{ setupRequest }] });
  if (result.errors > 0 || result['2xx'] === 0) throw new Error(`${url}: ${result.errors} errors`);
  return { perSecond: result['2xx'] / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}

/** One bounded measurement of one server on this machine. */
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';

export const connections = 64;
export const servicesRated = 100;

export type Measure = { readonly perSecond: number; readonly p50: number; readonly p99: number };

/** Six criteria besides `overall`, as the widget sends them: about 420 bytes. */
export function submissionBody(service: string): string {
  const level = () => 1 + Math.floor(Math.random() * 5);
  const asked = ['reachability', 'support', 'orientation', 'delay', 'competence', 'eco'];
  return JSON.stringify({
    id: randomUUID(),
    service,
    ratings: { overall: level(), ...Object.fromEntries(asked.map((key) => [key, level()])) },
    channel: 'counter',
    mode: 'widget',
    language: 'fr',
    edition: 'sp-plus-2020',
    wording: 1,
    asked,
  });
}

/**
 * @param perSecond submissions sent a second in all; unbounded when not given.
 * @param until ends it before `seconds` are over.
 * @param services S1 to this one, each as often.
 */
export async function measureSubmissions(
  url: string,
  seconds: number,
  perSecond?: number,
  until?: Promise<unknown>,
  services = servicesRated,
): Promise<Measure> {
  const setupRequest = (request: object) => ({
    ...request,
    body: submissionBody(`S${1 + Math.floor(Math.random() * services)}`),
  });
  const headers = { 'content-type': 'application/json' };
  return measure({
    url,
    seconds,
    perSecond,
    until,
    request: { method: 'POST', path: '/api/v1/submissions', headers, setupRequest },
  });
}

export function measureReads(
  url: string,
  seconds: number,
  path: string,
  headers: Record<string, string> = {},
): Promise<Measure> {
  return measure({ url, seconds, request: { path, headers } });
}

/** One address after the other: more than any cache holds, so each is read from storage. */
export function measureColdReads(url: string, seconds: number, paths: readonly string[]): Promise<Measure> {
  let turn = 0;
  const setupRequest = (request: object) => {
    turn += 1;
    return { ...request, path: paths[turn % paths.length] };
  };
  return measure({ url, seconds, request: { path: paths[0], setupRequest } });
}

async function measure(options: {
  url: string;
  seconds: number;
  perSecond?: number | undefined;
  until?: Promise<unknown> | undefined;
  request: object;
}): Promise<Measure> {
  const { url, seconds, perSecond, until, request } = options;
  const run = autocannon({
    url,
    connections: Math.min(connections, perSecond ?? connections),
    duration: seconds,
    requests: [request],
    ...(perSecond === undefined ? {} : { overallRate: perSecond }),
  });
  void until?.then(() => run.stop());
  const result = await run;
  const answered = result['2xx'] + (result.statusCodeStats['304']?.count ?? 0);
  const refused = Object.values(result.statusCodeStats).reduce((sum, { count }) => sum + count, 0) - answered;
  if (result.errors + refused > 0) throw new Error(`${url}: ${result.errors} errors, ${refused} refused`);
  return { perSecond: answered / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}

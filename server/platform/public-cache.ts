/**
 * Keeps what everybody is answered alike, for as long as nothing it shows has changed: published figures change once a day,
 * and are asked for thousands of times. It stands before the application, so that a known answer costs no more than an
 * empty one.
 */
import type { HttpBindings } from '@hono/node-server';
import { acceptedEncoding } from './accepted-encoding.ts';
import type { Clock } from './clock.ts';

export const publicCacheLimits = {
  /** Answers: every page, period and encoding of a few hundred services. */
  answers: 4_000,
  /** Bytes of bodies in all. */
  bytes: 64 * 1024 * 1024,
  /** Bytes of one body: the largest result with every split is about 150 kB. */
  bodyBytes: 512 * 1024,
} as const;

/** Paths whose answers depend on nothing but the address, the catalogue, the releases and the day. */
const publicPath = /^https?:\/\/[^/]+\/($|\?|services|organisations|api\/|openapi\.json)/;

type Fetch = (request: Request, env?: object) => Response | Promise<Response>;
type Env = Partial<HttpBindings>;

type Kept = {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Record<string, string>;
  readonly headersUnchanged: Record<string, string>;
  readonly etag: string;
};

/** @param deps.revision grows with everything public answers show, whichever process changed it. */
export function publicCache(
  fetch: Fetch,
  deps: { readonly revision: () => Promise<number>; readonly clock: Clock },
): Fetch {
  const kept = new Map<string, Kept>();
  let bytes = 0;
  let state = '';

  const readState = async (): Promise<string> => {
    // The day: editions are taken up on a day.
    const current = `${await deps.revision()} ${deps.clock.today()}`;
    if (current !== state) {
      kept.clear();
      bytes = 0;
      state = current;
    }
    return current;
  };

  const keep = (key: string, answer: Kept): void => {
    kept.set(key, answer);
    bytes += answer.body.length;
    // A Map gives its keys in the order they were set: the first is the longest unused.
    for (const [oldest, { body }] of kept) {
      if (kept.size <= publicCacheLimits.answers && bytes <= publicCacheLimits.bytes) break;
      kept.delete(oldest);
      bytes -= body.length;
    }
  };

  const answerKept = (key: string, request: Request, env?: Env): Response | null => {
    const known = kept.get(key);
    if (!known) return null;
    const sent = header(request, env, 'if-none-match');
    // Weakly compared (RFC 9110, 13.1.2): a proxy that compresses weakens the tag it passes on.
    return sent?.split(',').some((etag) => etag.trim().replace(/^W\//, '') === known.etag)
      ? new Response(null, { status: 304, headers: known.headersUnchanged })
      : new Response(known.body, { headers: known.headers });
  };

  const answer = async (key: string, request: Request, env?: Env): Promise<Response> => {
    const before = await readState();
    const known = answerKept(key, request, env);
    if (known) return known;
    const response = await fetch(request, env);
    const made = await storable(response);
    // Made while something changed, it may show either state.
    if (made && before === (await readState())) keep(key, made);
    return response;
  };

  return (request, env?: Env) =>
    request.method === 'GET' && publicPath.test(request.url)
      ? answer(`${acceptedEncoding(header(request, env, 'accept-encoding'))} ${request.url}`, request, env)
      : fetch(request, env);
}

async function storable(response: Response): Promise<Kept | null> {
  const { headers, status } = response;
  const etag = headers.get('etag');
  if (status !== 200 || !etag || /no-store|private/.test(headers.get('cache-control') ?? '')) return null;
  const body = new Uint8Array(await response.clone().arrayBuffer());
  if (body.length > publicCacheLimits.bodyBytes) return null;
  const all = Object.fromEntries(headers);
  const { 'content-type': _type, 'content-encoding': _encoding, ...unchanged } = all;
  return {
    body,
    etag,
    headers: { ...all, 'content-length': String(body.length) },
    headersUnchanged: unchanged,
  };
}

/** Node's own record where there is one: a Headers object costs as much as all the rest of a known answer. */
function header(request: Request, env: Env | undefined, name: string): string | null {
  const value = env?.incoming ? env.incoming.headers[name] : request.headers.get(name);
  return (Array.isArray(value) ? value.join(', ') : value) ?? null;
}

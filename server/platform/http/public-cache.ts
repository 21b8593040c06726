/**
 * Keeps answers that are the same for everybody until something they show changes: published figures change once a day
 * and are asked for thousands of times. It stands before the application and writes to Node's own response, so that a
 * kept answer costs little more than an empty one.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import { acceptedEncoding } from './accepted-encoding.ts';
import { openTo } from './cross-origin.ts';

export const publicCacheLimits = {
  /** Answers: every page, period and encoding of a few hundred services. */
  answers: 4_000,
  /** Bytes of bodies in all. */
  bytes: 64 * 1024 * 1024,
  /** Bytes of one body: the largest result with every split is about 150 kB. */
  bodyBytes: 512 * 1024,
} as const;

/** All a 304 carries (RFC 9110, 15.4.5); without the CORS header the browser of the page that asks again refuses it. */
const retained = new Set(['cache-control', 'etag', 'vary', 'access-control-allow-origin']);
const allowOrigin = 'access-control-allow-origin';

export type Fetch = (request: Request, env?: object) => Response | Promise<Response>;

/** By name in lower case. */
type Named = Readonly<Record<string, string>>;

type Kept = {
  /**
   * A string with one byte per character (latin1): Node sends a string together with the headers, in one write, and a
   * Buffer in a second one.
   */
  readonly body: string;
  readonly etag: string;
  readonly headers: Named;
  readonly headersUnchanged: Named;
};

/** What is sent for a known address: `body` is null where the client has it already. */
type Known = {
  readonly status: 200 | 304;
  readonly headers: Named;
  readonly body: string | null;
};

/** For admitted GETs of routes that are `kept`: what else the address says has been taken out of it. */
export type PublicCache = {
  /** What is known, else what the application answers. */
  readonly ask: (request: Request, env?: object) => Promise<Response>;
  /** Answers a known address as Node does, before a Request is made of it. @returns false where it is not known. */
  answered(incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean>;
};

export type PublicCacheDeps = {
  /** Grows with everything public answers show, whichever process changed it. */
  readonly revision: () => Promise<number>;
  readonly clock: Clock;
};

export function publicCache(fetch: Fetch, deps: PublicCacheDeps): PublicCache {
  const kept = new Map<string, Kept>();
  let bytes = 0;
  let revision = -1;
  let day = '';

  /**
   * Forgets all answers when the revision or the day has changed; the day matters because editions are taken up on a
   * day.
   */
  const follow = async (): Promise<boolean> => {
    let current: number;
    try {
      current = await deps.revision();
    } catch {
      return false;
    }
    const today = deps.clock.today();
    if (current === revision && today === day) return true;
    kept.clear();
    bytes = 0;
    revision = current;
    day = today;
    return true;
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

  const find = (
    key: string,
    headers: {
      readonly ifNoneMatch?: string | null | undefined;
      readonly origin?: string | null | undefined;
    },
  ): Known | null => {
    const known = kept.get(key);
    if (!known) return null;
    return headers.ifNoneMatch && names(headers.ifNoneMatch, known.etag)
      ? { status: 304, headers: toPage(known.headersUnchanged, headers.origin), body: null }
      : { status: 200, headers: toPage(known.headers, headers.origin), body: known.body };
  };

  return {
    ask: async (request, env) => {
      const { pathname, search } = new URL(request.url);
      const { headers } = request;
      const key = keyOf(pathname + search, headers.get('accept-encoding'));
      // The application answers, and says that storage does not.
      if (!(await follow())) return fetch(request, env);
      const before = { revision, day };
      const known = find(key, { ifNoneMatch: headers.get('if-none-match'), origin: headers.get('origin') });
      if (known) return new Response(known.body === null ? null : Buffer.from(known.body, 'latin1'), known);
      const response = await fetch(request, env);
      const made = await storable(response);
      // Not kept if something changed while it was made: it may show either state.
      if (made && (await follow()) && before.revision === revision && before.day === day) keep(key, made);
      return response;
    },
    answered: async ({ url = '', headers }, outgoing) => {
      if (!(await follow())) return false;
      const known = find(keyOf(url, headers['accept-encoding']), {
        ifNoneMatch: headers['if-none-match'],
        origin: headers.origin,
      });
      if (!known) return false;
      outgoing.writeHead(known.status, known.headers);
      if (known.body === null) outgoing.end();
      else outgoing.end(known.body, 'latin1');
      return true;
    },
  };
}

/** The host is no part of the key: answers carry the public address, whatever name the server was reached by. */
function keyOf(target: string, acceptEncoding: string | string[] | null | undefined): string {
  return `${acceptedEncoding(`${acceptEncoding ?? ''}`)} ${target}`;
}

/** Weakly compared (RFC 9110, 13.1.2): a proxy that compresses weakens the tag it passes on. */
function names(ifNoneMatch: string, etag: string): boolean {
  return (
    ifNoneMatch === etag || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  );
}

/** A kept answer of the API, opened to the page that asks for it now. */
function toPage(headers: Named, origin: string | null | undefined): Named {
  return origin && allowOrigin in headers ? { ...headers, ...openTo(origin) } : headers;
}

/** Nothing is public by default: only what says so itself is kept, and nothing that was made for one client. */
async function storable(response: Response): Promise<Kept | null> {
  const { headers, status } = response;
  const etag = headers.get('etag');
  if (status !== 200 || !etag || headers.has('set-cookie')) return null;
  const said = listed(headers.get('cache-control'));
  if (!said.includes('public') || said.includes('no-store') || said.includes('private')) return null;
  // The key holds the encoding and no other choice that depends on the request; `toPage` writes the origin anew.
  if (!listed(headers.get('vary')).every((choice) => ['accept-encoding', 'origin'].includes(choice)))
    return null;
  const body = Buffer.from(await response.clone().arrayBuffer()).toString('latin1');
  if (body.length > publicCacheLimits.bodyBytes) return null;
  const neutral = new Headers(headers);
  if (neutral.has(allowOrigin)) neutral.set(allowOrigin, '*');
  neutral.delete('access-control-allow-credentials');
  return {
    body,
    etag,
    headers: { ...Object.fromEntries(neutral), 'content-length': String(body.length) },
    headersUnchanged: Object.fromEntries([...neutral].filter(([name]) => retained.has(name))),
  };
}

/** The words of a header that is a list; empty where it is not there. */
function listed(header: string | null): string[] {
  return header === null ? [] : header.split(',').map((word) => word.trim().toLowerCase());
}

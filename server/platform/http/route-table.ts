/**
 * Every route of this server, with what each is, who may call it, what caches may keep of it and which parameters it reads.
 * Headers, the form of refusals, the public cache and what a handler gets to see follow from these rows. An address without
 * a row is private: no cache keeps what it answers, and no handler behind it sees credentials. `tests/api/route-table.test.ts` holds the
 * table equal to what is mounted.
 */

/**
 * `api` and `probe` refuse with problem documents, as `asset` and `widget-file` do; pages refuse with pages. A
 * `widget-page` runs the widget or another script of ours; a `picture` is shown by other sites.
 */
export type AddressKind = 'api' | 'probe' | 'asset' | 'widget-file' | 'picture' | 'widget-page' | 'page';

/** Who may call, and whether they show who they are: only there do `Authorization` and `Cookie` reach a handler. */
const showsCredentials = {
  /** Everybody, without a key. */
  public: false,
  /** The operator's tools; what is answered holds nothing of anybody. */
  probe: false,
  /** Whoever shows the operator's token. */
  token: true,
  /** Whoever knows the number of a receipt, which is part of the address. */
  'receipt-holder': false,
} as const;

export type Caller = keyof typeof showsCredentials;

/**
 * `kept`: everybody is answered alike – by address, catalogue, releases and day – so the answer is revalidated by ETag, kept
 * in memory here and by any cache on the way. `shared`: by caches on the way only. `private`: by none. An answer that may
 * be kept says `public` itself; one that does not is not kept.
 */
export type Caching = 'kept' | 'shared' | 'private';

export type Route = {
  readonly method: 'GET' | 'POST';
  /** As Hono writes it: `/services/:code`. */
  readonly path: string;
  readonly kind: AddressKind;
  readonly caller: Caller;
  readonly caching: Caching;
  /** Names of the parameters it reads. */
  readonly parameters: ReadonlySet<string>;
  readonly showsCredentials: boolean;
};

type Row = readonly [
  address: `${'GET' | 'POST'} /${string}`,
  AddressKind,
  Caller,
  Caching,
  /** Parameters, by spaces. */
  string?,
];

const circumstances = 'channel outcome placement language';
const figures = 'period edition source tier';

const rows: readonly Row[] = [
  // ── collect ──────────────────────────────────────────────────────────────────────────────────────────────────────
  ['POST /api/v1/submissions', 'api', 'public', 'private', 'kiosk'],
  ['POST /api/v1/submissions/beacon', 'api', 'public', 'private', 'kiosk'],
  ['GET /api/v1/services/:code/questionnaire', 'api', 'public', 'kept', `${circumstances} display service`],
  ['GET /s/:code', 'page', 'public', 'private', `${circumstances} display m`],
  ['POST /s/:code', 'page', 'public', 'private', 'language'],
  ['GET /k/:code', 'widget-page', 'public', 'private', 'channel placement language key'],
  ['GET /r', 'page', 'public', 'private', 'receipt language'],
  ['GET /r/:receipt', 'page', 'receipt-holder', 'private', 'step done language'],
  ['POST /r/:receipt', 'page', 'receipt-holder', 'private', 'language'],
  // Of one person: no other site shows it.
  ['GET /r/:receipt/qr.svg', 'page', 'receipt-holder', 'private'],

  // ── publish ──────────────────────────────────────────────────────────────────────────────────────────────────────
  ['GET /', 'widget-page', 'public', 'kept'],
  ['GET /services', 'page', 'public', 'kept', 'q cursor'],
  ['GET /services/:code', 'page', 'public', 'kept', figures],
  ['GET /organisations/:code', 'page', 'public', 'kept', `${figures} cursor`],
  ['GET /services/:code/badge.svg', 'picture', 'public', 'kept', 'theme language'],
  // In the language of whoever asks.
  ['GET /charte', 'page', 'public', 'private', 'edition language'],
  ['GET /api/v1/services', 'api', 'public', 'kept', 'q limit cursor'],
  ['GET /api/v1/services/:code', 'api', 'public', 'kept'],
  ['GET /api/v1/services/:code/results', 'api', 'public', 'kept', `${figures} granularity`],
  ['GET /api/v1/services/:code/scores', 'api', 'public', 'kept', 'language'],
  ['GET /api/v1/organisations', 'api', 'public', 'kept', 'q limit cursor'],
  ['GET /api/v1/organisations/:code/results', 'api', 'public', 'kept', `${figures} granularity`],
  ['GET /api/v1/charter', 'api', 'public', 'kept'],
  ['GET /api/v1/charter/:edition', 'api', 'public', 'kept'],
  ['GET /api/v1/openapi.json', 'api', 'public', 'kept'],
  ['GET /openapi.json', 'api', 'public', 'kept'],

  // ── invite ───────────────────────────────────────────────────────────────────────────────────────────────────────
  ['GET /widget/:file', 'widget-file', 'public', 'shared'],
  ['GET /services/:code/qr.svg', 'picture', 'public', 'shared', circumstances],
  ['GET /services/:code/qr.png', 'picture', 'public', 'shared', circumstances],
  ['GET /services/:code/poster/:size', 'page', 'public', 'shared', circumstances],
  ['GET /embed', 'widget-page', 'public', 'private', `${circumstances} service q page display theme`],
  ['POST /embed', 'widget-page', 'public', 'private', `${circumstances} service q page display theme`],
  ['GET /demo/host', 'widget-page', 'public', 'shared'],

  // ── administer ───────────────────────────────────────────────────────────────────────────────────────────────────
  ['GET /confidentialite', 'page', 'public', 'shared'],
  ['GET /mentions-legales', 'page', 'public', 'shared'],
  ['GET /accessibilite', 'page', 'public', 'shared'],
  ['GET /accessibilite.jsonld', 'page', 'public', 'shared'],

  // ── what all of them need ────────────────────────────────────────────────────────────────────────────────────────
  ['GET /assets/:file', 'asset', 'public', 'shared'],
  ['GET /healthz', 'probe', 'probe', 'private'],
  ['GET /readyz', 'probe', 'probe', 'private'],
  ['GET /metrics', 'probe', 'token', 'private'],
];

export const routeTable: readonly Route[] = rows.map(([address, kind, caller, caching, parameters = '']) => {
  const [method, path] = address.split(' ') as [Route['method'], string];
  return {
    method,
    path,
    kind,
    caller,
    caching,
    parameters: new Set(parameters.split(' ').filter(Boolean)),
    showsCredentials: showsCredentials[caller],
  };
});

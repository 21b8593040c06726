/** Response headers by kind of address – API, page, page that shows the widget, widget file – and what caches may keep. */
import type { Context, MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { openTo } from './cross-origin.ts';
import { addressKind, findRoute } from './find-route.ts';
import { apiHeaders } from './problem-response.ts';
import type { AddressKind } from './route-table.ts';

// No `preload` and no subdomains: the operator's other sites are not ours to bind.
const transport = 'max-age=31536000';

/** Headers that no browser of today reads are left out: headers are half the weight of a small answer. */
const common = {
  strictTransportSecurity: false,
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  crossOriginOpenerPolicy: 'same-origin',
  permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
};

const nothing = ["'none'"];
const self = ["'self'"];

const api: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  const { Vary, ...always } = apiHeaders;
  const opened = openTo(context.req.header('origin'), context.req.path);
  for (const [name, value] of Object.entries({ ...always, ...opened })) headers.set(name, value);
  if (!/\borigin\b/i.test(headers.get('Vary') ?? '')) headers.append('Vary', Vary);
};

const pagePolicy = {
  defaultSrc: nothing,
  styleSrc: self,
  imgSrc: ["'self'", 'data:'],
  formAction: self,
  baseUri: nothing,
  frameAncestors: nothing,
};

const page = secureHeaders({ ...common, contentSecurityPolicy: pagePolicy });

const widgetPage = secureHeaders({
  ...common,
  contentSecurityPolicy: {
    ...pagePolicy,
    scriptSrc: self,
    connectSrc: self,
    requireTrustedTypesFor: ["'script'"],
  },
});

/** Pictures that other sites show: badges, and QR codes in a page of their own. */
const picture = secureHeaders({
  ...common,
  crossOriginResourcePolicy: 'cross-origin',
  contentSecurityPolicy: { defaultSrc: nothing, frameAncestors: nothing },
});

const widgetFile = secureHeaders({ ...common, crossOriginResourcePolicy: 'cross-origin' });

const headersOf: Record<AddressKind, MiddlewareHandler> = {
  api,
  probe: page,
  asset: page,
  'widget-file': widgetFile,
  picture,
  'widget-page': widgetPage,
  page,
};

/** @param publicUrl decides on HSTS, which must not be sent where people come by plain HTTP (RFC 6797, 7.2). */
export function securityHeaders(publicUrl: string): MiddlewareHandler {
  const encrypted = publicUrl.startsWith('https:');
  return async (context, next) => {
    await headersOf[addressKind(context.req.path)](context, next);
    if (!mayBeKept(context)) context.res.headers.set('Cache-Control', 'no-store');
    if (encrypted) context.res.headers.set('Strict-Transport-Security', transport);
  };
}

/** As the route table allows it, or as the answer itself has forbidden it. */
function mayBeKept({ req, res }: Context): boolean {
  const route = findRoute(req.method, req.path);
  const said = res.headers.get('Cache-Control') ?? '';
  return /\b(private|no-store)\b/.test(said) || (route !== null && route.caching !== 'private');
}

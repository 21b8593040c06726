/** Response headers by kind of address: API, page, page that shows the widget, widget file. */
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { paths } from '#shared/contracts/paths.ts';

const common = {
  // No `preload` and no subdomains: the operator's other sites are not ours to bind.
  strictTransportSecurity: 'max-age=31536000',
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  crossOriginOpenerPolicy: 'same-origin',
  permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
};

const nothing = ["'none'"];
const self = ["'self'"];

const api = secureHeaders({
  ...common,
  crossOriginResourcePolicy: 'cross-origin',
  contentSecurityPolicy: { defaultSrc: nothing, frameAncestors: nothing },
});

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

const widgetPages: readonly string[] = [paths.home(), paths.demoHost()];

export const securityHeaders: MiddlewareHandler = (context, next) => {
  const { path } = context.req;
  if (path.startsWith('/api/') || path === '/openapi.json') return api(context, next);
  if (path.startsWith('/widget/')) return widgetFile(context, next);
  if (/^\/services\/[^/]+\/[a-z]+\.(svg|png)$/.test(path)) return picture(context, next);
  if (widgetPages.includes(path)) return widgetPage(context, next);
  return page(context, next);
};

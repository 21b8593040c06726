/** What kind of thing each address answers: on it depend headers, the form of a refusal, and what everybody may share. */

/**
 * `api` and `probe` refuse with problem documents, as `asset` and `widget-file` do; pages refuse with pages. A
 * `widget-page` runs the widget or another script of ours; a `picture` is shown by other sites.
 */
export type AddressKind = 'api' | 'probe' | 'asset' | 'widget-file' | 'picture' | 'widget-page' | 'page';

type Kind = {
  readonly kind: AddressKind;
  /** Everybody is answered alike, by address, catalogue, releases and day: revalidated by ETag, kept in memory. */
  readonly shared: boolean;
};

/** The first that fits holds. */
const kinds: readonly (Kind & { readonly path: RegExp })[] = [
  { path: /^\/api\/|^\/openapi\.json$/, kind: 'api', shared: true },
  { path: /^\/(healthz|readyz|metrics)$/, kind: 'probe', shared: false },
  { path: /^\/assets\//, kind: 'asset', shared: false },
  { path: /^\/widget\//, kind: 'widget-file', shared: false },
  { path: /^\/services\/[^/]+\/badge\.svg$/, kind: 'picture', shared: true },
  { path: /^\/services\/[^/]+\/[a-z]+\.(svg|png)$/, kind: 'picture', shared: false },
  { path: /^\/$/, kind: 'widget-page', shared: true },
  { path: /^\/(embed|demo\/host)$|^\/k\//, kind: 'widget-page', shared: false },
  { path: /^\/services$|^\/(services|organisations)\/[^/]+$/, kind: 'page', shared: true },
];

const otherPage: Kind = { kind: 'page', shared: false };

/** @param path without its query. */
export function addressKind(path: string): Kind {
  return kinds.find((one) => one.path.test(path)) ?? otherPage;
}

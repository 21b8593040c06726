/** The row of the route table an address belongs to, found as the router finds its handler. */
import { type AddressKind, type Route, routeTable } from './route-table.ts';

/** One segment of addresses: what may follow it by name, what follows it whatever its name, and the rows that end here. */
type Segment = {
  readonly named: Map<string, Segment>;
  any: Segment | null;
  readonly routes: Map<string, Route>;
};

const root = newSegment();
for (const route of routeTable) {
  let segment = root;
  for (const name of route.path.split('/').slice(1)) segment = following(segment, name);
  segment.routes.set(route.method, route);
}

/** What an address that does not exist is refused as, where its beginning says so. */
const kindsByBeginning: readonly [string, AddressKind][] = [
  ['/api/', 'api'],
  ['/assets/', 'asset'],
  ['/widget/', 'widget-file'],
];

/**
 * @param path without its query.
 * @returns null for what no row knows: nothing of it is public.
 */
export function findRoute(method: string, path: string): Route | null {
  return segmentOf(path)?.routes.get(method === 'HEAD' ? 'GET' : method) ?? null;
}

/** @param path without its query; whatever the method, and also where nothing is there. */
export function addressKind(path: string): AddressKind {
  for (const { kind } of segmentOf(path)?.routes.values() ?? []) return kind;
  return kindsByBeginning.find(([beginning]) => path.startsWith(beginning))?.[1] ?? 'page';
}

/** Whether something at this address, by whatever method, sees who asks. */
export function seesCredentials(path: string): boolean {
  return [...(segmentOf(path)?.routes.values() ?? [])].some((route) => route.showsCredentials);
}

function segmentOf(path: string): Segment | null {
  let found: Segment | null = root;
  let start = 1;
  const decoded = path.includes('%') ? decode(path) : path;
  while (found && start <= decoded.length) {
    const end = decoded.indexOf('/', start);
    const name = end < 0 ? decoded.slice(start) : decoded.slice(start, end);
    found = found.named.get(name) ?? (name === '' ? null : found.any);
    if (end < 0) return found;
    start = end + 1;
  }
  return found;
}

/** Hono routes by the decoded path, with what cannot be decoded left as it is. */
function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function following(segment: Segment, name: string): Segment {
  if (name.startsWith(':')) {
    segment.any ??= newSegment();
    return segment.any;
  }
  const known = segment.named.get(name) ?? newSegment();
  segment.named.set(name, known);
  return known;
}

function newSegment(): Segment {
  return { named: new Map(), any: null, routes: new Map() };
}

/** Whether the sources of a directive allow an address (CSP 3, 6.7.2), as browsers do it. */
import { defaultPort, type WebAddress } from './web-address.ts';

/** [scheme://]host[:port][/path]; a query is dropped, as browsers drop it. */
const hostSource =
  /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?)(?::(\d+|\*))?(\/[^?#]*)?(?:[?#].*)?$/i;
const schemeSource = /^([a-z][a-z0-9+.-]*):$/i;
const nonceSource = /^'nonce-[a-z0-9+/_-]+={0,2}'$/i;

/** The first source that allows `address` on a page at `page`; null when none does. */
export function allowingSource(
  sources: readonly string[],
  address: WebAddress,
  page: WebAddress,
): string | null {
  return sources.find((source) => allows(source, address, page)) ?? null;
}

/** Then only nonces and hashes count: hosts, schemes and 'self' are ignored for scripts. */
export function isStrictDynamic(sources: readonly string[]): boolean {
  return sources.some((source) => source.toLowerCase() === "'strict-dynamic'");
}

export function noncesIn(sources: readonly string[]): string[] {
  return sources.filter((source) => nonceSource.test(source));
}

function allows(source: string, address: WebAddress, page: WebAddress): boolean {
  if (source === '*') return /^(https?|wss?)$/.test(address.scheme) || address.scheme === page.scheme;
  if (source.toLowerCase() === "'self'") return isSelf(address, page);
  const scheme = schemeSource.exec(source)?.[1];
  if (scheme !== undefined) return schemeAllows(scheme, address.scheme);
  const host = hostSource.exec(source);
  return host !== null && hostAllows(host, address, page);
}

function hostAllows(parts: RegExpExecArray, address: WebAddress, page: WebAddress): boolean {
  const [, scheme, host = '', port, path = ''] = parts;
  return (
    schemeAllows(scheme ?? page.scheme, address.scheme) &&
    nameAllows(host.toLowerCase(), address.host) &&
    portAllows(port, scheme ?? page.scheme, address) &&
    pathAllows(path, address.path)
  );
}

function isSelf(address: WebAddress, page: WebAddress): boolean {
  if (address.host !== page.host || !schemeAllows(page.scheme, address.scheme)) return false;
  const bothUsual = [address, page].every(({ scheme, port }) => port === defaultPort(scheme));
  return address.port === page.port || bothUsual;
}

/** The secure twin of a scheme is allowed with it, never the other way round. */
function schemeAllows(written: string, actual: string): boolean {
  const wanted = written.toLowerCase();
  if (wanted === actual) return true;
  if (wanted === 'http') return actual === 'https';
  return wanted === 'ws' && actual === 'wss';
}

function nameAllows(written: string, actual: string): boolean {
  if (written === '*') return true;
  // `*.gouv.fr` stands for what is below gouv.fr, not for gouv.fr itself.
  return written.startsWith('*.') ? actual.endsWith(written.slice(1)) : written === actual;
}

function portAllows(
  written: string | undefined,
  scheme: string,
  { scheme: actual, port }: WebAddress,
): boolean {
  if (written === '*') return true;
  if (written === undefined) return port === defaultPort(actual);
  if (Number(written) === port) return true;
  return Number(written) === 80 && port === 443 && /^https?$/i.test(scheme);
}

/** A folder (`/widget/`) allows what lies in it, anything else only itself. */
function pathAllows(written: string, actual: string): boolean {
  if (written === '') return true;
  const wanted = written.split('/').map(decoded);
  const got = actual.split('/').map(decoded);
  if (written.endsWith('/')) wanted.pop();
  else if (wanted.length !== got.length) return false;
  return wanted.every((part, index) => part === got[index]) && got.length >= wanted.length;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

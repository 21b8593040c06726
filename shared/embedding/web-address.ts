/**
 * An address in the parts that policies compare. Written by hand because shared/ may not use `URL`, which is the
 * browser's or Node's.
 */

export type WebAddress = {
  /** Lower case, without colon. */
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
  /** From the first slash; `/` where none is written. */
  readonly path: string;
};

const parts = /^([a-z][a-z0-9+.-]*):\/\/(\[[0-9a-f:.]+\]|[^/:?#@\s]+)(?::(\d{1,5}))?(\/[^?#]*)?/i;

const defaultPorts: Readonly<Record<string, number>> = { http: 80, https: 443, ws: 80, wss: 443 };

/** Null for anything but an absolute address of the web. */
export function readWebAddress(text: string): WebAddress | null {
  const [, scheme = '', host = '', port, path = '/'] = parts.exec(text.trim()) ?? [];
  const usual = defaultPort(scheme.toLowerCase());
  if (usual === null) return null;
  return {
    scheme: scheme.toLowerCase(),
    host: host.toLowerCase(),
    port: port === undefined ? usual : Number(port),
    path,
  };
}

/** `https://avis.example.fr`, the port only where it is not the usual one. */
export function originOf({ scheme, host, port }: WebAddress): string {
  return `${scheme}://${host}${port === defaultPort(scheme) ? '' : `:${port}`}`;
}

export function defaultPort(scheme: string): number | null {
  return defaultPorts[scheme] ?? null;
}

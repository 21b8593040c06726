/** One Content-Security-Policy as browsers read it (CSP 3, 2.2): directives by lower-case name, the first of each. */

export type Policy = ReadonlyMap<string, readonly string[]>;

/** What the widget asks a policy for: to run a file, or to ask an address. */
export type Request = 'script' | 'connect';

/**
 * The directives that can decide, most specific first (CSP 3, 6.8.3); a dynamic import falls under `script-src-elem`.
 */
const deciding: Readonly<Record<Request, readonly string[]>> = {
  script: ['script-src-elem', 'script-src', 'default-src'],
  connect: ['connect-src', 'default-src'],
};

/** @param header its commas separate policies that all apply. */
export function readPolicies(header: string): Policy[] {
  return header
    .split(',')
    .map(readPolicy)
    .filter((policy) => policy.size > 0);
}

function readPolicy(text: string): Policy {
  const policy = new Map<string, readonly string[]>();
  for (const directive of text.split(';')) {
    const [name, ...sources] = directive.split(/[\t\n\f\r ]+/).filter(Boolean);
    // A directive with a letter beyond ASCII is dropped whole, and restricts nothing.
    if (!name || !isAscii(directive)) continue;
    const key = name.toLowerCase();
    if (!policy.has(key)) policy.set(key, sources);
  }
  return policy;
}

export function writePolicy(policy: Policy): string {
  return [...policy].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

/** Null: the policy says nothing about it, so it is allowed. */
export function decidingDirective(policy: Policy, request: Request): string | null {
  return deciding[request].find((name) => policy.has(name)) ?? null;
}

function isAscii(text: string): boolean {
  return [...text].every((character) => character < '\u0080');
}

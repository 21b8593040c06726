/** Whether the widget works on a page with these policies, and which of its needs each policy meets or refuses. */
import { decidingDirective, type Policy, type Request, writePolicy } from './policy.ts';
import { allowingSource, isStrictDynamic, noncesIn } from './source-list.ts';
import { readWebAddress, type WebAddress } from './web-address.ts';

/** In the order in which a page would meet them. */
export const embedNeeds = ['run', 'loader', 'panel', 'connect', 'secure'] as const;
export type EmbedNeed = (typeof embedNeeds)[number];

/** `with-nonce`: when the script tag carries the nonce of the page. */
export type EmbedAnswer = 'allowed' | 'with-nonce' | 'blocked';

export type Finding = {
  readonly need: EmbedNeed;
  /** The directive that decides; null: none does, so it is allowed. */
  readonly directive: string | null;
  readonly answer: EmbedAnswer;
  /** The source that allows it. */
  readonly by: string | null;
};

/** Where the widget stands: Avis+'s origin, and the host page's where it is known. */
export type Sites = { readonly avis: WebAddress; readonly page: WebAddress };

export type DeliveredPolicy = { readonly policy: Policy; readonly delivery: 'header' | 'meta' };

export type EmbedCheck = {
  readonly answer: EmbedAnswer;
  readonly policies: readonly { readonly text: string; readonly findings: readonly Finding[] }[];
};

/** Paths the widget asks for. A source may name any part of a path, so these are real ones. */
const addressesOf: Readonly<Record<'loader' | 'panel' | 'connect', readonly string[]>> = {
  loader: ['/widget/v1.js'],
  panel: ['/widget/panel.js'],
  connect: ['/api/v1/services/CODE/questionnaire', '/api/v1/submissions', '/api/v1/submissions/beacon'],
};

/** @param page origin of the host page; unknown, it is taken for another host, reached as securely as Avis+. */
export function sitesOf(avis: string, page?: string | null): Sites {
  const at = readWebAddress(avis);
  if (!at) throw new RangeError(`not an address: ${avis}`);
  return { avis: at, page: (page && readWebAddress(page)) || { ...at, host: 'host-page.invalid' } };
}

/** All policies of a page apply: one that refuses is enough. */
export function checkEmbed(delivered: readonly DeliveredPolicy[], sites: Sites): EmbedCheck {
  const policies = delivered.map((one) => ({
    text: writePolicy(one.policy),
    findings: findingsOf(one, sites),
  }));
  const answers = policies.flatMap(({ findings }) => findings.map(({ answer }) => answer));
  const refused = answers.includes('blocked') || !nonceForAll(delivered, sites);
  return {
    policies,
    answer: refused ? 'blocked' : answers.includes('with-nonce') ? 'with-nonce' : 'allowed',
  };
}

export function findingsOf({ policy, delivery }: DeliveredPolicy, sites: Sites): Finding[] {
  // A page cannot put itself into a sandbox from its own markup (CSP 3, 6.3.2).
  const sandbox = delivery === 'header' ? policy.get('sandbox') : undefined;
  return [
    ofSandbox(sandbox),
    ofSources('loader', policy, sites),
    ofSources('panel', policy, sites),
    ofSources('connect', policy, sites),
    ofScheme(policy, sites),
  ];
}

/** A sandbox may forbid forms: the widget sends answers without one. */
function ofSandbox(flags: readonly string[] | undefined): Finding {
  const need = 'run';
  if (!flags) return { need, directive: null, answer: 'allowed', by: null };
  const by = flags.find((flag) => flag.toLowerCase() === 'allow-scripts') ?? null;
  return { need, directive: 'sandbox', answer: by ? 'allowed' : 'blocked', by };
}

function ofSources(need: keyof typeof addressesOf, policy: Policy, { avis, page }: Sites): Finding {
  const request: Request = need === 'connect' ? 'connect' : 'script';
  const directive = decidingDirective(policy, request);
  if (!directive) return { need, directive, answer: 'allowed', by: null };
  const sources = policy.get(directive) ?? [];
  const allowing = addressesOf[need].map((path) => allowingSource(sources, { ...avis, path }, page));
  const hostsCount = request === 'connect' || !isStrictDynamic(sources);
  if (hostsCount && !allowing.includes(null))
    return { need, directive, answer: 'allowed', by: allowing[0] ?? null };
  const [nonce = null] = request === 'script' ? noncesIn(sources) : [];
  return { need, directive, answer: nonce ? 'with-nonce' : 'blocked', by: nonce };
}

/**
 * Whether Avis+ at an http: address can be reached: not from an https: page, whatever its policy says (mixed content),
 * and not under `upgrade-insecure-requests`. Browsers make an exception for addresses of their own machine.
 */
function ofScheme(policy: Policy, { avis, page }: Sites): Finding {
  const need = 'secure';
  const upgrades = policy.has('upgrade-insecure-requests');
  const directive = upgrades && avis.scheme === 'http' ? 'upgrade-insecure-requests' : null;
  const plain = avis.scheme === 'http' && (upgrades || page.scheme === 'https');
  const local = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(avis.host);
  return { need, directive, answer: plain && !local ? 'blocked' : 'allowed', by: null };
}

/** A script tag carries one nonce, so policies that each demand a different one cannot all be met. */
function nonceForAll(delivered: readonly DeliveredPolicy[], sites: Sites): boolean {
  const wanted = delivered
    .filter((one) => findingsOf(one, sites).some(({ answer }) => answer === 'with-nonce'))
    .map(({ policy }) => noncesIn(policy.get(decidingDirective(policy, 'script') ?? '') ?? []));
  const [first = []] = wanted;
  return wanted.length === 0 || first.some((nonce) => wanted.every((nonces) => nonces.includes(nonce)));
}

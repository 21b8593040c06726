/** Opens a policy for the widget as our documentation tells agencies: Avis+'s origin where it is missing, no more. */
import { type DeliveredPolicy, type Finding, findingsOf, type Sites } from './check-embed.ts';
import type { Policy } from './policy.ts';
import { isStrictDynamic } from './source-list.ts';
import { originOf } from './web-address.ts';

/** Replaced by the page on each answer: a value nobody can guess. */
export const nonceToFill = "'nonce-VALEUR'";

/**
 * A policy that already lets the widget in, or does so when the tag carries its nonce under 'strict-dynamic', comes back
 * unchanged. @param nonce written where only a nonce can help and the policy has none.
 */
export function openPolicy(delivered: DeliveredPolicy, sites: Sites, nonce: string = nonceToFill): Policy {
  const opened = new Map(delivered.policy);
  for (const finding of findingsOf(delivered, sites)) open(opened, finding, sites, nonce);
  return opened;
}

function open(policy: Map<string, readonly string[]>, finding: Finding, sites: Sites, nonce: string): void {
  const { need, directive, answer } = finding;
  if (answer === 'allowed' || !directive) return;
  const sources = policy.get(directive) ?? [];
  if (directive === 'sandbox') {
    policy.set(directive, [...sources, 'allow-scripts']);
  } else if (need === 'secure') {
    // `upgrade-insecure-requests` protects the page and stays: Avis+ has to be served over https instead.
  } else if (need !== 'connect' && isStrictDynamic(sources)) {
    if (answer === 'blocked') add(policy, directive, nonce);
  } else {
    // The sources of `default-src` are copied into a directive of their own and added to there, so that `default-src`
    // itself allows no more than before.
    const own = need === 'connect' ? 'connect-src' : 'script-src';
    if (directive === 'default-src' && !policy.has(own)) policy.set(own, sources);
    add(policy, directive === 'default-src' ? own : directive, originOf(sites.avis));
  }
}

/** 'none' beside another source says nothing: browsers ignore it, and warn. */
function add(policy: Map<string, readonly string[]>, directive: string, source: string): void {
  const others = (policy.get(directive) ?? []).filter((one) => one.toLowerCase() !== "'none'");
  if (!others.includes(source)) policy.set(directive, [...others, source]);
}

/** Finds the policies in what an agency pastes: a bare value, a header, `curl -I`, a server's settings, a `<meta>` tag. */
import type { DeliveredPolicy } from './check-embed.ts';
import { readPolicies } from './policy.ts';
import { knownDirective, quotedPolicy } from './quoted-policies.ts';

/** Characters: four times what Node accepts as all headers of an answer. */
export const pastedCharactersMax = 64 * 1024;

export type PastedPolicies = {
  /** `none`: headers or markup without a policy, so nothing is restricted; `unreadable`: neither these nor a policy. */
  readonly kind: 'policies' | 'none' | 'unreadable' | 'empty' | 'too-long';
  readonly policies: readonly DeliveredPolicy[];
  /** Policies that only report: they refuse nothing. */
  readonly reportOnly: number;
};

/** The value runs to the end of its line and of those that continue it, or to the quote that ends it. */
const header =
  /content-security-policy(-report-only)?["']?(?:[ \t]*[:=][ \t]*(?:\r?\n)?|[ \t]+)(?:"([^"]*)(?:"|$)|([^\r\n]*(?:\r?\n(?![ \t]*(?:[\w-]+:[ \t]|add_header\b|header\b))[ \t]+[^\r\n]*)*))/gi;
const metaTag = /<meta\b((?:[^<>"']|"[^"]*(?:"|$)|'[^']*(?:'|$))*)(?:>|$)/gi;
const attribute = /(?<![a-z-])([a-z-]+)\s*=\s*(?:"([^"]*)|'([^']*)|([^\s"'>]+))/gi;
const headerLine = /^[< \t]*(?:HTTP\/[\d.]+ \d|[a-z][a-z-]*: |<(?:!doctype|html|head|meta)\b)/gim;
/** A word that cannot be the name of a directive, or a source, shows that more than a policy was taken for one. */
const directiveName = /^[a-z0-9-]+$/;
const sourceText = /^('[^'"]+'|[^'"`<>(){}]+)$/;

export function readPastedPolicies(text: string): PastedPolicies {
  const pasted = text.trim();
  // Refused as a whole: what is left of a text cut off here would be checked as if it were all.
  if (pasted.length > pastedCharactersMax) return { kind: 'too-long', policies: [], reportOnly: 0 };
  if (pasted === '') return { kind: 'empty', policies: [], reportOnly: 0 };
  const metas = [...pasted.matchAll(metaTag)].map(([, attributes = '']) => attributesOf(attributes));
  const headers = [...pasted.replace(metaTag, ' ').matchAll(header)].map(
    ([, reportOnly, quoted, bare = '']) => ({ reportOnly: Boolean(reportOnly), value: quoted ?? bare }),
  );
  const policies = [
    ...headers.filter(({ reportOnly }) => !reportOnly).flatMap(({ value }) => delivered(value, 'header')),
    ...metas.filter(isPolicy).flatMap(({ content = '' }) => delivered(content, 'meta')),
  ];
  const reportOnly = headers.filter((one) => one.reportOnly).length;
  if (policies.length > 0 && policies.every(isPlausible)) return { kind: 'policies', policies, reportOnly };
  if (policies.length === 0 && (headers.length > 0 || isAnswer(pasted)))
    return { kind: 'none', policies, reportOnly };
  const bare = policies.length > 0 ? [] : delivered(pasted, 'header').filter(isKnown);
  if (bare.length > 0 && bare.every(isPlausible)) return { kind: 'policies', policies: bare, reportOnly };
  return inQuotes(pasted);
}

/**
 * A policy in the line of a program. Where it cannot be told from the program around it, none is read: a wrong verdict
 * would be worse than none.
 */
function inQuotes(pasted: string): PastedPolicies {
  const quoted = quotedPolicy(pasted);
  if (quoted?.reportOnly) return { kind: 'none', policies: [], reportOnly: 1 };
  const policies = quoted ? delivered(quoted.value, 'header') : [];
  const isRead = policies.length > 0 && policies.every(isPlausible);
  return { kind: isRead ? 'policies' : 'unreadable', policies: isRead ? policies : [], reportOnly: 0 };
}

function isKnown({ policy }: DeliveredPolicy): boolean {
  return [...policy.keys()].some((name) => knownDirective.test(name));
}

function isPlausible({ policy }: DeliveredPolicy): boolean {
  return [...policy].every(
    ([name, sources]) => directiveName.test(name) && sources.every((source) => sourceText.test(source)),
  );
}

/**
 * True for headers or markup without anything like a policy. One line that looks like a header is not enough: it may be
 * something else.
 */
function isAnswer(pasted: string): boolean {
  return (pasted.match(headerLine) ?? []).length > 1 && !/(default|script|connect)-src/i.test(pasted);
}

function delivered(value: string, delivery: DeliveredPolicy['delivery']): DeliveredPolicy[] {
  return readPolicies(value).map((policy) => ({ policy, delivery }));
}

function isPolicy(attributes: Readonly<Record<string, string>>): boolean {
  return attributes['http-equiv']?.toLowerCase() === 'content-security-policy';
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      withoutEntities(double ?? single ?? bare ?? ''),
    ]),
  );
}

const entities: Readonly<Record<string, string>> = {
  apos: "'",
  '#39': "'",
  '#x27': "'",
  quot: '"',
  amp: '&',
};

function withoutEntities(text: string): string {
  return text.replace(
    /&(apos|#39|#x27|quot|amp);/gi,
    (whole, name: string) => entities[name.toLowerCase()] ?? whole,
  );
}

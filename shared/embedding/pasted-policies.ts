/** Finds the policies in what an agency pastes: a bare value, a header, `curl -I`, a server's settings, a `<meta>` tag. */
import type { DeliveredPolicy } from './check-embed.ts';
import { readPolicies } from './policy.ts';

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
const knownDirective =
  /^(([a-z]+-)+src(-elem|-attr)?|sandbox|base-uri|form-action|frame-ancestors|report-(uri|to)|upgrade-insecure-requests|block-all-mixed-content|require-trusted-types-for|trusted-types|plugin-types)$/;

export function readPastedPolicies(text: string): PastedPolicies {
  const pasted = text.trim();
  // Half a policy would be answered for the whole of it.
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
  if (policies.length > 0) return { kind: 'policies', policies, reportOnly };
  if (headers.length > 0 || isAnswer(pasted)) return { kind: 'none', policies, reportOnly };
  const bare = delivered(pasted, 'header').filter(({ policy }) =>
    [...policy.keys()].some((name) => knownDirective.test(name)),
  );
  return { kind: bare.length > 0 ? 'policies' : 'unreadable', policies: bare, reportOnly };
}

/** Headers or markup that hold nothing like a policy; one line that looks like a header is too little to tell. */
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

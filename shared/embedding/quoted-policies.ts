/** The policy in what is neither a header nor a value: a line of some program or of its settings, where it stands quoted. */

export const knownDirective =
  /^(([a-z]+-)+src(-elem|-attr)?|sandbox|base-uri|form-action|frame-ancestors|report-(uri|to)|upgrade-insecure-requests|block-all-mixed-content|require-trusted-types-for|trusted-types|plugin-types)$/;

export type QuotedPolicy = { readonly value: string; readonly reportOnly: boolean };

/** A text in several pieces: `"default-src 'self'; " + "img-src *"`, with a dot in PHP and nothing at all in Python. */
const seam = /"\s*(?:[+.\\]\s*)?"/g;
/** What is never closed runs to the end, and is none: looked for again from each of its quotes it would take seconds. */
const doubleQuoted = /"([^"]*)("|$)/g;
const backQuoted = /`([^`]*)(`|$)/g;
/** Inside it the policy's own quotes are escaped. */
const singleQuoted = /'((?:[^'\\]|\\[\s\S]?)*)('|$)/g;
/** Characters in which the header's name stands before a quoted value. */
const nameDistanceMax = 200;
const headerName = /^\s*content-security-policy(-report-only)?\s*:\s*/i;

/** @returns null where there is none, or several, of which nobody knows how they belong together. */
export function quotedPolicy(text: string): QuotedPolicy | null {
  const joined = text.replace(seam, '');
  for (const quoted of [doubleQuoted, backQuoted, singleQuoted]) {
    const found = [...joined.matchAll(quoted)].flatMap((match) => policyIn(match, joined));
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  }
  return null;
}

function policyIn(match: RegExpExecArray, text: string): QuotedPolicy[] {
  const [, inside = '', end = ''] = match;
  const [name = '', reports] = headerName.exec(inside) ?? [];
  const value = inside.slice(name.length).replaceAll("\\'", "'").trim();
  const [first = ''] = value.split(/[\s;]/);
  if (end === '' || !knownDirective.test(first.toLowerCase())) return [];
  // Named on the same line, before the quote: `set('Content-Security-Policy-Report-Only', "…")`.
  const line = text.lastIndexOf('\n', match.index) + 1;
  const before = text.slice(Math.max(line, match.index - nameDistanceMax), match.index);
  return [{ value, reportOnly: Boolean(reports) || /report-?only/i.test(before) }];
}

/** The policy in what is neither a header nor a value: a line of some program or of its settings, where it stands quoted. */

export const knownDirective =
  /^(([a-z]+-)+src(-elem|-attr)?|sandbox|base-uri|form-action|frame-ancestors|report-(uri|to)|upgrade-insecure-requests|block-all-mixed-content|require-trusted-types-for|trusted-types|plugin-types)$/;

export type QuotedPolicy = { readonly value: string; readonly reportOnly: boolean };

/** A text in several pieces: `"default-src 'self'; " + "img-src *"`, with a dot in PHP and nothing at all in Python. */
const seam = /"\s*[+.\\]?\s*"/g;
const doubleQuoted = /"([^"]*)"/g;
const backQuoted = /`([^`]*)`/g;
/** Inside it the policy's own quotes are escaped. */
const singleQuoted = /'((?:[^'\\]|\\.)*)'/g;
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

function policyIn(match: RegExpMatchArray, text: string): QuotedPolicy[] {
  const [, inside = ''] = match;
  const [name = '', reports] = headerName.exec(inside) ?? [];
  const value = inside.slice(name.length).replaceAll("\\'", "'").trim();
  const [first = ''] = value.split(/[\s;]/);
  if (!knownDirective.test(first.toLowerCase())) return [];
  // Named on the same line, before the quote: `set('Content-Security-Policy-Report-Only', "…")`.
  const before = text.slice(0, match.index).split('\n').at(-1) ?? '';
  return [{ value, reportOnly: Boolean(reports) || /report-?only/i.test(before) }];
}

/** Finds the policy in a line of a program or of its settings, where it stands between quotation marks. */

export const knownDirective =
  /^(([a-z]+-)+src(-elem|-attr)?|sandbox|base-uri|form-action|frame-ancestors|report-(uri|to)|upgrade-insecure-requests|block-all-mixed-content|require-trusted-types-for|trusted-types|plugin-types)$/;

export type QuotedPolicy = { readonly value: string; readonly reportOnly: boolean };

/** A text in several pieces: `"default-src 'self'; " + "img-src *"`, with a dot in PHP and nothing at all in Python. */
const seam = /"\s*(?:[+.\\]\s*)?"/g;
/**
 * A quotation that is never closed matches to the end and is then ignored: otherwise the search would begin again at
 * each of its quotation marks, and a hostile text would take seconds.
 */
const doubleQuoted = /"([^"]*)("|$)/g;
const backQuoted = /`([^`]*)(`|$)/g;
/** Between single quotes, the policy's own single quotes are escaped. */
const singleQuoted = /'((?:[^'\\]|\\[\s\S]?)*)('|$)/g;
/** Characters before a quoted value in which the name of the header is looked for. */
const nameDistanceMax = 200;
const headerName = /^\s*content-security-policy(-report-only)?\s*:\s*/i;

/** @returns null when there is none, or several: how they belong together cannot be known. */
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

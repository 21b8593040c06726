/** Reads the short texts of the catalogue – names, kinds, places – which are shown on one line everywhere. */

/** The longest name of the national directory has 153 characters. */
export const shortTextCharactersMax = 300;

/**
 * Line breaks and tabs become one space; everything else stays as written.
 * @returns the text, or why it is refused.
 */
export function readText(text: string): { readonly text: string } | { readonly fault: string } {
  const line = text.replace(/[\t\r\n]+/g, ' ').trim();
  const unshown = /[\p{Cc}\p{Cs}]/u.exec(line)?.[0];
  if (unshown !== undefined)
    return { fault: `holds a character that cannot be shown (${codePoint(unshown)})` };
  const { length } = [...line];
  if (length > shortTextCharactersMax)
    return { fault: `has ${length} characters; ${shortTextCharactersMax} at most` };
  return { text: line };
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

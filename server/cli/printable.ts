/** Makes text written by strangers safe to show on a terminal. */

/**
 * Controls (C0, C1, DEL) can move the cursor, recolour or type for the reader; bidirectional controls and invisible
 * separators show a text other than the one that is there.
 */
const unsafe = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** Each such character becomes visible, `<U+001B>`; line feeds and tabs stay. */
export function printable(text: string): string {
  return text.replace(unsafe, (character) =>
    character === '\n' || character === '\t' ? character : `<U+${hex(character, 4).toUpperCase()}>`,
  );
}

/** JSON that means exactly the same and holds no such character, whoever prints it. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(unsafe, (character) =>
    character === '\n' ? character : `\\u${hex(character, 4)}`,
  );
}

function hex(character: string, digits: number): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(digits, '0');
}

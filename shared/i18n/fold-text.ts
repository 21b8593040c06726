/**
 * The one folding used for search, by both storage adapters and every query, so that accents, case and punctuation do
 * not matter.
 */

const ligatures: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

/**
 * Lower case, no diacritics, ligatures spelled out, every run of what is neither letter nor digit one space, no space
 * at the ends. Folding twice changes nothing.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[œæßøłđ]/g, (letter) => ligatures[letter] ?? letter)
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a search, folded; empty when nothing in it can be searched. */
export function foldWords(text: string): string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => word !== '');
}

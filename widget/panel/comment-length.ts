/** Where fewer are left than this, the count is exact and shown: before, it would only distract. */
export const exactUnder = 200;

/**
 * Counts what a person counts: one letter with its accents, one flag, one family of emoji is one character. The server
 * limits bytes too, four to a character: only a text of emoji meets that limit first, and its refusal says to shorten.
 * @returns characters left under `max`, negative when there are too many.
 */
export function charactersLeft(comment: string, max: number): number {
  // Never more characters than units: far from the limit the count need not be exact, and browsers take long to begin it.
  if (comment.length < max - exactUnder) return max - comment.length;
  return max - [...new Intl.Segmenter().segment(comment)].length;
}

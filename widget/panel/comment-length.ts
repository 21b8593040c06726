/**
 * Counts what a person counts: one letter with its accents, one flag, one family of emoji is one character. The server
 * limits bytes too, four to a character: only a text of emoji meets that limit first, and its refusal says to shorten.
 * @returns characters left under `max`, negative when there are too many.
 */
export function charactersLeft(comment: string, max: number): number {
  return max - [...new Intl.Segmenter().segment(comment)].length;
}

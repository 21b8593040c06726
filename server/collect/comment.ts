/** What a comment may be; the text itself is changed in one way only: CRLF becomes LF. */
import { commentBytesMax, commentGraphemesMax } from '#shared/contracts/submission.ts';
import { fieldProblem } from '../platform/problem.ts';

/**
 * The comment as stored, or null when nothing was written.
 * @throws ProblemError naming `comment` when it is too long or holds what cannot be stored as text.
 */
export function readComment(typed: string | undefined): string | null {
  const comment = typed?.replaceAll('\r\n', '\n');
  if (comment === undefined || comment.trim() === '') return null;
  if (comment.includes('\u0000')) throw fieldProblem('comment', 'must not hold the character U+0000');
  if (/\p{Surrogate}/u.test(comment)) throw fieldProblem('comment', 'must not hold half of a character pair');
  if (Buffer.byteLength(comment) > commentBytesMax || exceedsGraphemes(comment))
    throw fieldProblem(
      'comment',
      `must hold at most ${commentGraphemesMax} characters and ${commentBytesMax} bytes`,
    );
  return comment;
}

/** Nearly every text has fewer code units than the limit, and loading the segmenter's tables takes 17 ms. */
function exceedsGraphemes(text: string): boolean {
  return text.length > commentGraphemesMax && graphemesIn(text) > commentGraphemesMax;
}

function graphemesIn(text: string): number {
  let count = 0;
  for (const _ of new Intl.Segmenter('fr', { granularity: 'grapheme' }).segment(text)) count += 1;
  return count;
}

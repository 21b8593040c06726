/** A face beside a word, never instead of it: the mouth bends with the level. */

import type { Level } from '#shared/charter/rating.ts';

export function Face({ level }: { readonly level: Level }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="10" />
      <path d={`M9 9v1m6-1v1M8 ${18 - level}q4 ${level * 3 - 9} 8 0`} />
    </svg>
  );
}

/** A face beside a word, never instead of it: the mouth bends with the level. */
import type { Level } from '#shared/charter/rating.ts';

export function Face({ level }: { level: Level }) {
  const bend = (level - 3) * 3;
  return (
    <svg class="face" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
      <circle cx="14" cy="14" r="12.5" />
      <path d={`M10 10.5v1.5m8-1.5v1.5M9 ${18.5 - bend / 2}q5 ${bend} 10 0`} />
    </svg>
  );
}

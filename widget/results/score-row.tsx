/** One score: the share, its interval, how many and when, then the five levels as one bar; or from when on there is one. */
import type { Score } from '#shared/contracts/scores.ts';
import { LevelBar } from './level-bar.tsx';

export function ScoreRow({ score }: { readonly score: Score }) {
  const { title, chart, waiting, number, favourable, reading } = score;
  if (!chart)
    return (
      <div class="waiting">
        <div class="hatch" />
        <p>{waiting}</p>
      </div>
    );
  const levels = chart.levels.map(({ label, text }) => `${label} ${text}`);
  return (
    <div>
      <p class="number">
        <b>{number}</b> {favourable}
      </p>
      <p class="reading">{reading}</p>
      <LevelBar chart={chart} label={`${title} ${number} ${favourable}. ${levels.join(', ')}.`} />
    </div>
  );
}

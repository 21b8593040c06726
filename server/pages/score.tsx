/** A share in words: the number, its interval, how many people, when. */
import { formats } from '#shared/i18n/format.ts';
import { fr } from './french.tsx';
import { LevelBar } from './level-bar.tsx';
import type { PublishedCriterion } from './published-criterion.ts';

const format = formats.fr;

/** « 82 % satisfaits » */
export function ScoreNumber({ shown }: { shown: PublishedCriterion }) {
  return (
    <p class="number">
      <b>{format.percent(shown.result.satisfied.value)}</b> <span>{shown.favourable}</span>
    </p>
  );
}

/** « entre 77 % et 86 %, 312 avis, mars–mai 2026 » and, from 30 ratings on, the mean. */
export function ScoreReading({ shown }: { shown: PublishedCriterion }) {
  const { satisfied, mean, n, window, state } = shown.result;
  return (
    <div class="reading">
      <p>
        {fr`entre ${format.percent(satisfied.low)} et ${format.percent(satisfied.high)}, ${format.integer(n)} avis, ${format.months(window)}`}
      </p>
      {mean ? (
        <p class="mean">
          {fr`moyenne ${format.decimal(mean.value)} sur 5, entre ${format.decimal(mean.low)} et ${format.decimal(mean.high)}`}
        </p>
      ) : null}
      {state === 'indicative' ? (
        <p class="mean">{fr`résultat indicatif : moins de 30 avis, pas de moyenne`}</p>
      ) : null}
    </div>
  );
}

export function ScoreChart({ shown }: { shown: PublishedCriterion }) {
  const { counts, satisfied } = shown.result;
  const levels = counts.map((count, index) => `${shown.scale[index]} ${format.integer(count)}`).reverse();
  const label = `${shown.question} ${format.percent(satisfied.value)} ${shown.favourable}. ${levels.join(', ')}.`;
  return <LevelBar counts={counts} satisfied={satisfied} label={label} />;
}

/** The colours and the words of the five levels, best first as in the bars. */
export function LevelLegend({ labels }: { labels: readonly string[] }) {
  return (
    <ul class="legend">
      {labels
        .map((label, index) => ({ label, level: index + 1 }))
        .reverse()
        .map(({ label, level }) => (
          <li>
            <i class={`l${level}`} />
            {label}
          </li>
        ))}
    </ul>
  );
}

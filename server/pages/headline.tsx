/** The overall result, large: what the service page and the home page open with. */
import { LevelTable } from './level-table.tsx';
import type { PublishedCriterion } from './published-criterion.ts';
import { LevelLegend, ScoreChart, ScoreNumber, ScoreReading } from './score.tsx';

/** Ratings under which nothing is shown, in words. */
export function Waiting({ minCell }: { minCell: number }) {
  return (
    <div class="waiting">
      <div class="hatch" />
      <p>Publication dès {minCell} avis</p>
    </div>
  );
}

type HeadlineProps = {
  readonly shown: PublishedCriterion | null;
  readonly minCell: number;
};

export function Headline({ shown, minCell }: HeadlineProps) {
  if (!shown)
    return (
      <section class="headline" aria-labelledby="overall">
        <div>
          <h2 id="overall">Satisfaction générale</h2>
          <p class="number">
            <span>Pas encore de résultat</span>
          </p>
        </div>
        <Waiting minCell={minCell} />
      </section>
    );
  return (
    <section class="headline" aria-labelledby="overall">
      <div>
        <h2 id="overall">Satisfaction générale</h2>
        <ScoreNumber shown={shown} />
        <ScoreReading shown={shown} />
      </div>
      <div>
        <LevelLegend labels={shown.scale} />
        <ScoreChart shown={shown} />
        <LevelTable shown={shown} title="Satisfaction générale" />
      </div>
    </section>
  );
}

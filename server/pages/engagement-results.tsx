/** The promises of one edition, each with the criteria that observe it; an engagement has no pooled score. */
import { editionOf } from '#shared/charter/charter.ts';
import { criterionOf } from '#shared/charter/criteria.ts';
import type { Engagement } from '#shared/charter/edition.ts';
import type { CriterionResult, Results } from '#shared/contracts/results.ts';
import { scaleLabels } from '#shared/i18n/scale.ts';
import { typeset } from '#shared/i18n/typography.ts';
import { Waiting } from './headline.tsx';
import { LevelTable } from './level-table.tsx';
import { publishedCriterion } from './published-criterion.ts';
import { LevelLegend, ScoreChart, ScoreNumber, ScoreReading } from './score.tsx';

type EngagementResultsProps = { readonly results: Results; readonly minCell: number };

export function EngagementResults({ results, minCell }: EngagementResultsProps) {
  const edition = editionOf(results.edition);
  return (
    <section class="engagements" aria-labelledby="engagements">
      <h2 id="engagements">Engagement par engagement</h2>
      {results.criteria.some(({ engagement, counts }) => engagement !== null && counts !== null) ? (
        <LevelLegend labels={scaleLabels('fr').agreement} />
      ) : null}
      {edition.engagements.map((engagement) => (
        <article class="engagement" id={engagement.id}>
          <EngagementTitle engagement={engagement} />
          <div>
            {criteriaOf(results, engagement.id).map((result) => (
              <ResultRow results={results} result={result} minCell={minCell} />
            ))}
          </div>
        </article>
      ))}
    </section>
  );
}

function EngagementTitle({ engagement }: { engagement: Engagement }) {
  return (
    <h3>
      <b>Engagement {engagement.id.slice(1)}</b> {typeset(engagement.wording)}
      {engagement.unconfirmed ? <span class="quiet"> (formulation à confirmer)</span> : null}
    </h3>
  );
}

function ResultRow({
  results,
  result,
  minCell,
}: {
  results: Results;
  result: CriterionResult;
  minCell: number;
}) {
  const shown = publishedCriterion(results, result);
  const title = typeset(criterionOf(result.criterion).text.fr);
  // Versions are never added together: each has its own row, and says which one it is.
  const versions = results.criteria.filter(({ criterion }) => criterion === result.criterion).length;
  return (
    <section class="row">
      <h4>
        {title}
        {versions > 1 ? <span class="quiet"> (formulation {result.wordingVersion})</span> : null}
      </h4>
      {shown ? (
        <>
          <div class="score">
            <ScoreNumber shown={shown} />
            <ScoreReading shown={shown} />
          </div>
          <ScoreChart shown={shown} />
          <LevelTable shown={shown} title={title} />
        </>
      ) : (
        <Waiting minCell={minCell} />
      )}
    </section>
  );
}

/** The lead criterion first: it stands for the engagement where one line is needed. */
function criteriaOf(results: Results, engagement: string): CriterionResult[] {
  const own = results.criteria.filter((result) => result.engagement === engagement);
  return [...own.filter((result) => result.lead), ...own.filter((result) => !result.lead)];
}

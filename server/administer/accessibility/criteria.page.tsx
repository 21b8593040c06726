/** The 106 criteria by topic, folded: what covers each of them, or why it does not apply. */
import { typeset } from '#shared/i18n/typography.ts';
import { fr } from '../../pages/french.tsx';
import { type CheckName, checks } from './checks.ts';
import type { Coverage, Criterion, Topic } from './coverage.ts';
import { type CoverageCounts, countCoverage, rgaaVersion, topics } from './rgaa.ts';

export function Criteria() {
  const counts = countCoverage(topics);
  return (
    <section class="part criteria" aria-labelledby="criteria">
      <h2 id="criteria">{fr`Les 106 critères du RGAA ${rgaaVersion}, et ce qui les couvre`}</h2>
      <p>
        {fr`Un essai automatique qui passe n'a pas trouvé de défaut ; il ne prouve pas la conformité. Une case vide serait un oubli : il n'y en a pas.`}
      </p>
      <Counts counts={counts} />
      {topics.map((topic) => (
        <TopicDetails topic={topic} />
      ))}
      <Checks />
      <p class="small quiet">
        {fr`Intitulés : référentiel général d'amélioration de l'accessibilité ${rgaaVersion}, direction interministérielle du numérique, `}
        <a href="https://www.etalab.gouv.fr/licence-ouverte-open-licence/">Licence Ouverte 2.0</a>.
      </p>
    </section>
  );
}

function Counts({ counts }: { counts: CoverageCounts }) {
  return (
    <dl class="counts">
      <div>
        <dt>regardés par des essais automatiques, en tout ou en partie</dt>
        <dd>{counts.tested}</dd>
      </div>
      <div>
        <dt>à vérifier par une personne</dt>
        <dd>{counts['to-check']}</dd>
      </div>
      <div>
        <dt>sans objet</dt>
        <dd>{counts.absent}</dd>
      </div>
    </dl>
  );
}

function TopicDetails({ topic }: { topic: Topic }) {
  const counts = countCoverage([topic]);
  const said = [
    counts.tested > 0 && `${counts.tested} par des essais`,
    counts['to-check'] > 0 && `${counts['to-check']} à vérifier`,
    counts.absent > 0 && `${counts.absent} sans objet`,
  ].filter(Boolean);
  return (
    <details class="topic">
      <summary>
        <h3>
          {topic.number}. {topic.name}
        </h3>
        <span class="quiet">{typeset(said.join(', '))}</span>
      </summary>
      <ol>
        {topic.criteria.map((criterion) => (
          <CriterionLine criterion={criterion} />
        ))}
      </ol>
    </details>
  );
}

function CriterionLine({ criterion }: { criterion: Criterion }) {
  return (
    <li>
      <p>
        <b>{criterion.id}</b> {typeset(criterion.title)}
      </p>
      <CoverageText coverage={criterion.coverage} />
    </li>
  );
}

function CoverageText({ coverage }: { coverage: Coverage }) {
  if (coverage.kind === 'absent') return <p class="cover">{typeset(`Sans objet. ${coverage.why}`)}</p>;
  if (coverage.kind === 'to-check') return <p class="cover">{typeset(`À vérifier. ${coverage.still}`)}</p>;
  return (
    <p class="cover">
      {typeset(coverage.checks.length > 1 ? 'Essais : ' : 'Essai : ')}
      {coverage.checks.map((name, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <a href={`#${idOf(name)}`}>{checks[name].name}</a>
        </>
      ))}
      . {coverage.still === null ? null : typeset(`Reste à vérifier. ${coverage.still}`)}
    </p>
  );
}

function Checks() {
  return (
    <>
      <h3>Les essais automatiques</h3>
      <dl class="checks">
        {(Object.keys(checks) as CheckName[]).map((name) => (
          <div id={idOf(name)}>
            <dt>{checks[name].name}</dt>
            <dd>
              {typeset(checks[name].finds)} <code>{checks[name].file}</code>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function idOf(name: CheckName): string {
  return `essai-${name}`;
}

/** What is read: the overall score large, the engagements under a heading that unfolds, and where all of it comes from. */
import type { Scores } from '#shared/contracts/scores.ts';
import { ScoreRow } from './score-row.tsx';

export function ResultsView({ scores }: { readonly scores: Scores }) {
  const { service, language, direction, title, overall, more, engagements, about, link } = scores;
  return (
    <section class="results" lang={language} dir={direction} aria-labelledby="title">
      <h2 id="title">
        <small>{title}</small> <span dir="auto">{service.name}</span>
      </h2>
      <div class="overall">
        <h3>{overall.title}</h3>
        <ScoreRow score={overall} />
        <ul class="levels">
          {overall.chart?.levels.map(({ level, label, text }) => (
            <li>
              <i class={`l${level}`} />
              {label} <b>{text}</b>
            </li>
          ))}
        </ul>
      </div>
      <details>
        <summary>{more}</summary>
        {engagements.map(({ name, wording, score }) => (
          <div class="engagement">
            <h3>
              <b>{name}</b> {wording}
            </h3>
            {score && <p>{score.title}</p>}
            {score && <ScoreRow score={score} />}
          </div>
        ))}
      </details>
      <footer>
        {about.map((line) => (
          <p>{line}</p>
        ))}
        <a href={link.href}>{link.text}</a>
      </footer>
    </section>
  );
}

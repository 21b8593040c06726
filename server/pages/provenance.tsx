/** Where the figures of a page come from and what they cannot say; stands under every set of figures. */

import type { Child } from 'hono/jsx';
import { editionOf } from '#shared/charter/charter.ts';
import type { Results } from '#shared/contracts/results.ts';
import { formats } from '#shared/i18n/format.ts';
import { typeset } from '#shared/i18n/typography.ts';
import { fr } from './french.tsx';
import { whereAsked } from './where-asked.ts';

const format = formats.fr;

type ProvenanceProps = {
  readonly results: Results;
  /** Figures of a whole organisation: volume-weighted sums. */
  readonly organisation?: boolean;
  /** The same figures as JSON. */
  readonly json: string;
};

export function AboutFigures({ results, organisation = false, json }: ProvenanceProps) {
  const rows: readonly (readonly [string, Child])[] = [
    ['Qui a répondu', fr`Ces résultats portent sur les personnes qui ont choisi de répondre.`],
    [
      'Fourchette',
      fr`« Entre … et … » est l'intervalle de confiance à 95 % : il mesure le hasard du nombre de réponses, pas le choix de répondre ou non.`,
    ],
    ...(organisation
      ? [
          [
            'Organisation',
            fr`Somme pondérée par le volume des avis de tous ses services. Ceux qui en reçoivent trop peu pour paraître seuls y comptent ensemble, au bout d'un an (« autres services »).`,
          ] as const,
        ]
      : []),
    ['Où demandé', whereAsked(results) ?? 'répartition non publiée, elle isolerait de petits groupes'],
    ['Période', periodText(results)],
    ['Charte', `${typeset(editionOf(results.edition).title)} (${results.edition})`],
    ['Source', sourceText(results)],
    ['Parution', results.release ? format.release(results.release) : 'aucune encore'],
    ['Méthode', `version ${results.method}`],
    ['Données', <a href={json}>Ces chiffres en JSON</a>],
  ];
  return (
    <section class="about" aria-labelledby="about">
      <h2 id="about">À propos de ces chiffres</h2>
      <dl>
        {rows.map(([term, text]) => (
          <div>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** One line, for a page that shows a single figure. */
export function ProvenanceLine({ results }: { results: Results }) {
  return (
    <p class="quiet small">
      {fr`Ces résultats portent sur les personnes qui ont choisi de répondre. `}
      {`${typeset(editionOf(results.edition).title)}, ${results.release ? `parution du ${format.release(results.release)}, ` : ''}méthode ${results.method}.`}
    </p>
  );
}

function periodText({ period }: Results) {
  const words =
    period.from && period.to ? format.months({ from: period.from, to: period.to }) : format.period(period.id);
  return period.spans
    ? fr`${words}. Un résultat compte au mois où il paraît et peut réunir les avis de plusieurs mois.`
    : fr`${words}. Un résultat compte au mois où il paraît.`;
}

function sourceText({ source, tier }: Results) {
  const origin =
    source === 'collected' ? 'avis recueillis ici' : `importés : ${source.slice('imported:'.length)}`;
  return typeset(`${origin}, ${tier === 'open' ? 'ouverts à tous' : 'sur invitation vérifiée'}`);
}

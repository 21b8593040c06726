/** Where the overall question was asked, in words: asking only people who finished flatters a service. */
import type { Results } from '#shared/contracts/results.ts';
import { formats } from '#shared/i18n/format.ts';
import { typeset } from '#shared/i18n/typography.ts';

const words: Readonly<Record<string, string>> = {
  success: 'après une démarche aboutie',
  refused: 'après un refus',
  error: 'après une erreur',
  abandoned: 'après un abandon',
  unknown: 'issue non précisée',
  widget: 'par le composant, dans une fenêtre',
  inline: 'par le composant, dans la page',
  form: 'par le formulaire',
  kiosk: 'sur une borne',
  link: 'par un lien',
  qr: 'par un code QR',
  other: 'autres',
};

/** Counts by outcome, then by way of collecting; null where neither could be published. */
export function whereAsked(results: Results): string | null {
  const overall = results.criteria.filter(({ criterion }) => criterion === 'overall').at(-1);
  const splits = (overall?.splits ?? []).filter(({ by }) => by === 'outcome' || by === 'mode');
  const texts = splits.map(({ parts }) =>
    parts
      .filter(({ n }) => n !== null)
      .map(({ value, n }) => `${words[value] ?? value} (${formats.fr.integer(n ?? 0)})`)
      .join(', '),
  );
  const text = texts.filter((part) => part !== '').join(' ; ');
  if (text === '') return null;
  // A split is published with its cell or never: its parts may hold fewer ratings than the result.
  const isWhole = splits.every(({ parts }) => parts.reduce((sum, { n }) => sum + (n ?? 0), 0) === overall?.n);
  return typeset(isWhole ? text : `${text} ; répartition non publiée pour les autres avis`);
}

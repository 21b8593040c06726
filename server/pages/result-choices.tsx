/** Links between the periods, editions and sources that hold published figures; nothing of one is added to another. */
import { editionOf } from '#shared/charter/charter.ts';
import type { Results } from '#shared/contracts/results.ts';
import { formats } from '#shared/i18n/format.ts';
import { typeset } from '#shared/i18n/typography.ts';

const format = formats.fr;

export type Facet = Pick<Results, 'edition' | 'source' | 'tier'>;

type ResultChoicesProps = {
  /** Address of the page without its query. */
  readonly path: string;
  readonly results: Results;
  /** Years and months that hold a figure of the facet shown: `2026`, `2026-11`. */
  readonly periods: readonly string[];
  readonly facets: readonly Facet[];
};

type Choice = { readonly text: string; readonly href: string; readonly current: boolean };

export function ResultChoices({ path, results, periods, facets }: ResultChoicesProps) {
  const shown = results.period.id;
  const period = (id: string): Choice => ({
    text: id === 'all' ? 'Tout' : format.period(id),
    href: resultsHref(path, results, id),
    current: id === shown,
  });
  const years = periods.filter((id) => id.length === 4);
  // Only the months of one year, so that a long history stays one line of links.
  const year = shown === 'all' ? years.at(-1) : shown.slice(0, 4);
  const months = periods.filter((id) => id.length > 4 && id.slice(0, 4) === year);
  const other = facets.map((facet) => ({
    text: facetText(facet),
    href: resultsHref(path, facet, 'all'),
    current:
      facet.edition === results.edition && facet.source === results.source && facet.tier === results.tier,
  }));
  if (periods.length === 0 && facets.length < 2) return null;
  return (
    <nav class="periods" aria-label="Choix des résultats">
      {periods.length > 0 ? <Choices label="Période" choices={['all', ...years].map(period)} /> : null}
      {months.length > 0 ? <Choices label="Mois" choices={months.map(period)} /> : null}
      {facets.length > 1 ? <Choices label="Série" choices={other} /> : null}
    </nav>
  );
}

/** The address of a page of results. A period of `all` is left out; edition, source and tier are always written. */
export function resultsHref(path: string, { edition, source, tier }: Facet, period: string): string {
  const query = new URLSearchParams({ ...(period === 'all' ? {} : { period }), edition, source, tier });
  return `${path}?${query}`;
}

function Choices({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <div>
      <span class="quiet">{label}</span>
      <ul>
        {choices.map(({ text, href, current }) => (
          <li>{current ? <strong aria-current="true">{text}</strong> : <a href={href}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

function facetText({ edition, source, tier }: Facet): string {
  const origin = source === 'collected' ? 'avis recueillis' : `import ${source.slice('imported:'.length)}`;
  return typeset(`${editionOf(edition).title}, ${origin}${tier === 'verified' ? ', sur invitation' : ''}`);
}

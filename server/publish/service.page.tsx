/** `/services/CODE`: what people who used this service said, engagement by engagement. */
import { paths } from '#shared/contracts/paths.ts';
import type { Results } from '#shared/contracts/results.ts';
import { formats } from '#shared/i18n/format.ts';
import type { ServiceLink } from '../pages/breadcrumb.tsx';
import { EngagementResults } from '../pages/engagement-results.tsx';
import { Headline } from '../pages/headline.tsx';
import { Layout } from '../pages/layout.tsx';
import { AboutFigures } from '../pages/provenance.tsx';
import { overallOf } from '../pages/published-criterion.ts';
import { type Facet, ResultChoices, resultsHref } from '../pages/result-choices.tsx';
import { ResultsHead, type ServiceHead } from '../pages/results-head.tsx';
import { PositionLine } from './position.page.tsx';
import type { Position } from './position.ts';

export type ServicePageProps = {
  readonly service: ServiceHead;
  /** Root first. */
  readonly ancestors: readonly ServiceLink[];
  readonly results: Results;
  /** Years and months that hold a figure: `2026`, `2026-11`. */
  readonly periods: readonly string[];
  readonly facets: readonly Facet[];
  readonly minCell: number;
};

export function ServicePage(props: ServicePageProps & { readonly position: Position | null }) {
  const { service, ancestors, results, periods, facets, minCell, position } = props;
  const path = paths.service(service.code);
  return (
    <Layout title={service.name} description={description(service.name, results)} unlisted={service.demo}>
      <ResultsHead service={service} ancestors={ancestors}>
        {service.children > 0 ? (
          <p>
            <a href={paths.organisation(service.code)}>Résultats de toute l’organisation</a>
          </p>
        ) : null}
      </ResultsHead>
      <Headline shown={overallOf(results)} minCell={minCell} />
      {position ? <PositionLine position={position} /> : null}
      <ResultChoices path={path} results={results} periods={periods} facets={facets} />
      <EngagementResults results={results} minCell={minCell} />
      <AboutFigures
        results={results}
        json={resultsHref(paths.api.serviceResults(service.code), results, results.period.id)}
      />
      <p class="part small">
        <a href={paths.embed({ service: service.code })}>Intégrer, afficher, imprimer</a>
      </p>
    </Layout>
  );
}

/** One sentence for search engines: the headline with what it rests on. */
export function description(name: string, results: Results): string {
  const shown = overallOf(results);
  if (!shown) return `Résultats de qualité de service : ${name}.`;
  const { satisfied, n, window } = shown.result;
  const { percent, integer, months } = formats.fr;
  return `${name} : ${percent(satisfied.value)} satisfaits (entre ${percent(satisfied.low)} et ${percent(satisfied.high)}), ${integer(n)} avis, ${months(window)}.`;
}

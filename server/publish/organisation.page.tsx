/** `/organisations/CODE`: the whole subtree, weighted by volume, and the services directly below, by name. */
import { paths } from '#shared/contracts/paths.ts';
import { EngagementResults } from '../pages/engagement-results.tsx';
import { fr } from '../pages/french.tsx';
import { Headline } from '../pages/headline.tsx';
import { Layout } from '../pages/layout.tsx';
import { AboutFigures } from '../pages/provenance.tsx';
import { overallOf } from '../pages/published-criterion.ts';
import { ResultChoices, resultsHref } from '../pages/result-choices.tsx';
import { ResultsHead } from '../pages/results-head.tsx';
import { PageLinks, type ServiceRow, ServiceRows } from '../pages/service-rows.tsx';
import { description, type ServicePageProps } from './service.page.tsx';

export type OrganisationPageProps = ServicePageProps & {
  /** One page of the services directly below, by name. */
  readonly services: readonly ServiceRow[];
  readonly cursor: string | null;
  readonly next: string | null;
};

export function OrganisationPage(props: OrganisationPageProps) {
  const { service, ancestors, results, periods, facets, minCell, services, cursor, next } = props;
  const path = paths.organisation(service.code);
  return (
    <Layout
      title={`${service.name} et ses services`}
      description={description(service.name, results)}
      unlisted={service.demo}
    >
      <ResultsHead service={service} ancestors={ancestors}>
        <p class="quiet">
          {fr`Toute l'organisation : somme pondérée par le volume des avis. `}
          <a href={paths.service(service.code)}>Résultats de ce seul service</a>
        </p>
      </ResultsHead>
      <Headline shown={overallOf(results)} minCell={minCell} />
      <ResultChoices path={path} results={results} periods={periods} facets={facets} />
      {services.length > 0 ? (
        <section aria-labelledby="below">
          <h2 class="part-title" id="below">
            Ses services
          </h2>
          <ServiceRows services={services} />
          <PageLinks path={path} query="" cursor={cursor} next={next} />
        </section>
      ) : null}
      <EngagementResults results={results} minCell={minCell} />
      <AboutFigures
        results={results}
        organisation
        json={resultsHref(paths.api.organisationResults(service.code), results, results.period.id)}
      />
    </Layout>
  );
}

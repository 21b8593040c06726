/** `/services`: finds a service among all of them. */
import { paths } from '#shared/contracts/paths.ts';
import { fr } from '../pages/french.tsx';
import { ImportHint } from '../pages/import-hint.tsx';
import { Layout } from '../pages/layout.tsx';
import { SearchBox } from '../pages/search-box.tsx';
import { PageLinks, type ServiceRow, ServiceRows } from '../pages/service-rows.tsx';

export type ServicesListPageProps = {
  /** As typed. */
  readonly query: string;
  readonly services: readonly ServiceRow[];
  readonly cursor: string | null;
  readonly next: string | null;
  /** No service at all: nothing was imported yet. */
  readonly empty: boolean;
  /** The demonstration service, which no list holds; shown where nothing else is. */
  readonly demo?: { readonly code: string; readonly name: string } | null;
};

export function ServicesListPage(props: ServicesListPageProps) {
  const { query, services, cursor, next, empty, demo = null } = props;
  return (
    <Layout
      title={query ? `${query} – Services` : 'Services'}
      description="Les services publics qui recueillent des avis et publient leurs résultats."
      unlisted={query !== '' || cursor !== null}
    >
      <h1>Services</h1>
      <div class="part">
        <SearchBox query={query} />
      </div>
      <div class="part">
        {services.length > 0 ? (
          <>
            <h2>{query ? fr`Services qui répondent à « ${query} »` : 'Tous les services, par nom'}</h2>
            <ServiceRows services={services} />
            <PageLinks path={paths.services()} query={query} cursor={cursor} next={next} />
          </>
        ) : (
          <NothingFound query={query} empty={empty} demo={demo} />
        )}
      </div>
    </Layout>
  );
}

type Nothing = Required<Pick<ServicesListPageProps, 'query' | 'empty' | 'demo'>>;

function NothingFound({ query, empty, demo }: Nothing) {
  if (empty)
    return (
      <>
        <ImportHint />
        {demo ? (
          <p>
            {fr`En attendant, un service fictif montre ses résultats : `}
            <a href={paths.service(demo.code)}>{demo.name}</a>
          </p>
        ) : null}
      </>
    );
  return (
    <div class="empty stack">
      <h2>{fr`Aucun service ne répond à « ${query} »`}</h2>
      <p>
        {fr`Chaque mot doit figurer dans le nom, le type, le lieu ou le code du service. Essayez moins de mots, par exemple la seule ville.`}
      </p>
      <p>
        <a href={paths.services()}>Voir tous les services</a>
      </p>
    </div>
  );
}

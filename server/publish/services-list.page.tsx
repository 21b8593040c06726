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
};

export function ServicesListPage({ query, services, cursor, next, empty }: ServicesListPageProps) {
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
          <NothingFound query={query} empty={empty} />
        )}
      </div>
    </Layout>
  );
}

function NothingFound({ query, empty }: { query: string; empty: boolean }) {
  if (empty) return <ImportHint />;
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

/** The public pages: loads what each one shows, then draws it. Revalidated by ETag: a release shows at once. */
import { type Context, Hono } from 'hono';
import { defaultEdition, findEdition } from '#shared/charter/charter.ts';
import { listLimitDefault, searchCharactersMax } from '#shared/contracts/catalogue.ts';
import { paths } from '#shared/contracts/paths.ts';
import type { Results } from '#shared/contracts/results.ts';
import { foldWords } from '#shared/i18n/fold-text.ts';
import { isSource, type Source, type Tier } from '#shared/scoring/cell.ts';
import type { Dependencies } from '../dependencies.ts';
import { demoServiceCode } from '../pages/demonstration.ts';
import { pageLanguage } from '../pages/page-language.ts';
import { overallOf } from '../pages/published-criterion.ts';
import { findOrganisation, findService } from '../platform/find-service.ts';
import { fieldProblem, ProblemError } from '../platform/problem.ts';
import type { Service, SumQuery } from '../storage/store.ts';
import { CharterPage } from './charter.page.tsx';
import { HomePage } from './home.page.tsx';
import { OrganisationPage } from './organisation.page.tsx';
import { type Position, positionOf } from './position.ts';
import { readResults } from './read-results.ts';
import { periodPattern } from './results-period.ts';
import { searchServices } from './search-services.ts';
import { ServicePage } from './service.page.tsx';
import { ServicesListPage } from './services-list.page.tsx';

type Deps = Pick<Dependencies, 'config' | 'store' | 'clock'>;

export function pagesRoutes(deps: Deps): Hono {
  const { catalogue } = deps.store;
  const { minCell, publicUrl, calendar } = deps.config;
  const app = new Hono();
  for (const path of [paths.home(), paths.services(), '/services/:code', '/organisations/:code'])
    app.use(path, async (context, next) => {
      await next();
      if (context.res.ok) context.header('Cache-Control', 'public, no-cache');
    });

  app.get(paths.home(), async (context) => {
    const { services } = await catalogue.count();
    const service = await catalogue.find(demoServiceCode);
    const demo = service?.demo
      ? {
          code: service.code,
          name: service.name,
          results: await readResults(deps, { service, reach: 'node' }),
        }
      : null;
    return context.html(<HomePage {...{ publicUrl, minCell, calendar, services, demo }} />);
  });

  app.get(paths.charter(), (context) => {
    const edition = findEdition(context.req.query('edition') ?? defaultEdition);
    if (!edition) throw new ProblemError('unknown-edition');
    context.header('Cache-Control', 'no-store');
    return context.html(<CharterPage edition={edition} language={pageLanguage(context.req.raw)} />);
  });

  app.get(paths.services(), async (context) => {
    const query = (context.req.query('q') ?? '').slice(0, searchCharactersMax).trim();
    const cursor = context.req.query('cursor') ?? null;
    const words = foldWords(query);
    const page = await searchServices(catalogue, {
      words,
      organisations: false,
      limit: listLimitDefault,
      cursor,
    });
    const { services } = await catalogue.count();
    const demo = services === 0 ? await catalogue.find(demoServiceCode) : null;
    return context.html(
      <ServicesListPage
        query={query}
        services={page.items}
        cursor={cursor}
        next={page.next}
        empty={services === 0}
        demo={demo?.demo ? demo : null}
      />,
    );
  });

  app.get('/services/:code', async (context) => {
    const service = await findService(catalogue, context.req.param('code'));
    const props = await resultsProps(deps, context, service, 'node');
    return context.html(<ServicePage {...props} position={await findPosition(deps, props)} />);
  });

  app.get('/organisations/:code', async (context) => {
    const service = await findOrganisation(catalogue, context.req.param('code'));
    const cursor = context.req.query('cursor') ?? null;
    const below = await searchServices(catalogue, {
      words: [],
      organisations: false,
      parent: service.number,
      limit: listLimitDefault,
      cursor,
    });
    return context.html(
      <OrganisationPage
        {...(await resultsProps(deps, context, service, 'subtree'))}
        services={below.items}
        cursor={cursor}
        next={below.next}
      />,
    );
  });
  return app;
}

async function resultsProps(deps: Deps, context: Context, service: Service, reach: SumQuery['reach']) {
  const { period, ...facet } = readChoice(context);
  const results = await readResults(deps, { service, reach, period, ...facet });
  const monthly = await readResults(deps, { service, reach, granularity: 'month', ...facet });
  const months = (monthly.periods ?? []).map((one) => one.period);
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  return {
    service,
    ancestors: await deps.store.catalogue.ancestors(service.number),
    results,
    periods: [...years, ...months],
    facets: await deps.store.results.facets({ service: service.number, reach }),
    minCell: deps.config.minCell,
  };
}

/** Against the service directly above, with all that belongs to it. */
async function findPosition(
  deps: Deps,
  { ancestors, results }: { readonly ancestors: readonly Service[]; readonly results: Results },
): Promise<Position | null> {
  const organisation = ancestors.at(-1);
  if (!organisation || overallOf(results)?.result.state !== 'comparable') return null;
  const { edition, source, tier, period } = results;
  return positionOf(
    results,
    await readResults(deps, {
      service: organisation,
      reach: 'subtree',
      period: period.id,
      edition,
      source: source as Source,
      tier,
    }),
  );
}

/** What the links of the page itself offer; anything else is refused by its name. */
function readChoice(context: Context) {
  const { period, edition, source, tier } = context.req.query();
  if (period !== undefined && !periodPattern.test(period))
    throw fieldProblem('period', 'must be all, a year (2026) or a month (2026-11)');
  if (edition !== undefined && !findEdition(edition)) throw new ProblemError('unknown-edition');
  if (source !== undefined && !isSource(source))
    throw fieldProblem('source', 'must be collected or imported:NAME');
  if (tier !== undefined && tier !== 'open' && tier !== 'verified')
    throw fieldProblem('tier', 'must be open or verified');
  return { period, edition, source, tier: tier as Tier | undefined };
}

/** The badge over HTTP: a picture any site may show, which follows each release. */
import { Hono } from 'hono';
import { languages } from '#shared/charter/circumstances.ts';
import type { Dependencies } from '../dependencies.ts';
import { overallOf } from '../pages/published-criterion.ts';
import { findService } from '../platform/find-service.ts';
import { badge } from './badge.ts';
import { readResults } from './read-results.ts';

/** Ten minutes: results change once a day at most, and a withdrawn figure must go soon. */
const badgeCache = 'public, max-age=600';

export function badgeRoutes(deps: Pick<Dependencies, 'config' | 'store' | 'clock'>): Hono {
  return new Hono().get('/services/:code/badge.svg', async (context) => {
    const service = await findService(deps.store.catalogue, context.req.param('code'));
    const wished = context.req.query();
    const svg = badge({
      service,
      shown: overallOf(await readResults(deps, { service, reach: 'node' })),
      minCell: deps.config.minCell,
      theme: wished.theme === 'dark' ? 'dark' : 'light',
      language: languages.find((language) => language === wished.language) ?? 'fr',
    });
    context.header('Cache-Control', badgeCache);
    return context.body(svg, 200, { 'Content-Type': 'image/svg+xml; charset=utf-8' });
  });
}

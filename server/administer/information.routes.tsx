/** The pages about this site: fed by the settings and by the durations the retention job uses. */
import { Hono } from 'hono';
import { paths } from '#shared/contracts/paths.ts';
import type { Dependencies } from '../dependencies.ts';
import { retention } from '../platform/retention.ts';
import { LegalPage } from './legal.page.tsx';
import { PrivacyPage } from './privacy.page.tsx';

export function informationRoutes({ config }: Pick<Dependencies, 'config'>): Hono {
  const { producer, minCell } = config;
  return new Hono()
    .get(paths.privacy(), (context) =>
      context.html(<PrivacyPage producer={producer} minCell={minCell} retention={retention} />, 200, fresh),
    )
    .get(paths.legal(), (context) => context.html(<LegalPage producer={producer} />, 200, fresh));
}

/** They change with a restart only. */
const fresh = { 'Cache-Control': 'public, max-age=300' };

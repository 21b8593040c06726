/** Serves the page of the fictitious town and its own stylesheet. */
import { Hono } from 'hono';
import { paths } from '#shared/contracts/paths.ts';
import type { Dependencies } from '../dependencies.ts';
import { assetsRoutes } from '../pages/assets.routes.ts';
import { demoServiceCode } from '../pages/demonstration.ts';
import { DemoHostPage, hostSheet } from './demo-host.page.tsx';

export function demoHostRoutes({ store }: Pick<Dependencies, 'store'>): Hono {
  return new Hono().route('/', assetsRoutes([hostSheet])).get(paths.demoHost(), async (context) => {
    const service = await store.catalogue.find(demoServiceCode);
    context.header('Cache-Control', 'public, no-cache');
    return context.html(<DemoHostPage service={service?.demo ? service.code : null} />);
  });
}

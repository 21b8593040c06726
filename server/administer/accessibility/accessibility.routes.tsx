/** `/accessibilite` for people and its automated results for machines. */
import { Hono } from 'hono';
import { paths } from '#shared/contracts/paths.ts';
import type { Dependencies } from '../../dependencies.ts';
import { AccessibilityPage } from './accessibility.page.tsx';
import { report } from './report.ts';

export function accessibilityRoutes({ config }: Pick<Dependencies, 'config'>): Hono {
  const { producer, accessibility } = config;
  const body = JSON.stringify(report);
  return new Hono()
    .get(paths.accessibility(), (context) =>
      context.html(<AccessibilityPage producer={producer} {...accessibility} />, 200, fresh),
    )
    .get(paths.accessibilityReport(), (context) =>
      context.body(body, 200, { ...fresh, 'Content-Type': 'application/ld+json; charset=utf-8' }),
    );
}

/** They change with a restart only. */
const fresh = { 'Cache-Control': 'public, max-age=300' };

/** `/accessibilite` for people and its automated results for machines. */
import { Hono } from 'hono';
import { paths } from '#shared/contracts/paths.ts';
import type { Dependencies } from '../../dependencies.ts';

export function accessibilityRoutes({ config, clock }: Pick<Dependencies, 'config' | 'clock'>): Hono {
  const { producer, accessibility } = config;
  // Both are loaded when somebody first asks for them: they are a fifth of the server's code, and a start needs
  // neither.
  return new Hono()
    .get(paths.accessibility(), async (context) => {
      const { AccessibilityPage } = await import('./accessibility.page.tsx');
      const page = <AccessibilityPage producer={producer} {...accessibility} today={clock.today()} />;
      return context.html(page, 200, fresh);
    })
    .get(paths.accessibilityReport(), async (context) => {
      const { report } = await import('./report.ts');
      const type = { 'Content-Type': 'application/ld+json; charset=utf-8' };
      return context.body(JSON.stringify(report), 200, { ...fresh, ...type });
    });
}

/** They change with a restart, and on the day an audit ends. */
const fresh = { 'Cache-Control': 'public, max-age=300' };

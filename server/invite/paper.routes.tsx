/** What an agency prints: the QR code as SVG and PNG, posters and the table card. */
import { type Context, Hono } from 'hono';
import { currentEdition } from '#shared/charter/current-edition.ts';
import { paths, type SheetSize, sheetSizes } from '#shared/contracts/paths.ts';
import type { Dependencies } from '../dependencies.ts';
import { assetsRoutes } from '../pages/assets.routes.ts';
import { qrFile, qrRows } from '../pages/qr-code.tsx';
import { findService } from '../platform/find-service.ts';
import { ProblemError } from '../platform/problem.ts';
import type { Service } from '../storage/store.ts';
import { bitPng } from './bit-png.ts';
import { type Invitation, invitationLink, readInvitation } from './invitation-link.ts';
import { PosterPage, posterSheets } from './poster.page.tsx';

type Deps = Pick<Dependencies, 'config' | 'store' | 'clock'>;

/** A day: the picture changes only when the server moves to another address. */
const pictureCache = 'public, max-age=86400';
/** Pixels per module: a code of 41 modules is printed 8 cm wide at 250 dots per inch. */
const pixelsPerModule = 20;

export function paperRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.route('/', assetsRoutes(Object.values(posterSheets)));

  // Two plain addresses: a pattern beside the sheets' would put the whole application on Hono's slow router.
  for (const type of ['svg', 'png'] as const)
    app.get(`/services/:code/qr.${type}`, async (context) => {
      const { service, invitation } = await invited(deps, context);
      const link = linkOf(deps, service, invitation);
      context.header('Cache-Control', pictureCache);
      context.header('Content-Disposition', `inline; filename="avis-${service.code}.${type}"`);
      if (type === 'svg') return context.body(qrFile(link), 200, { 'Content-Type': 'image/svg+xml' });
      return context.body(bitPng(qrRows(link), pixelsPerModule), 200, { 'Content-Type': 'image/png' });
    });

  app.get('/services/:code/poster/:size', async (context) => {
    const size = sheetSizes.find((one) => one === context.req.param('size'));
    if (!size) throw new ProblemError('not-found');
    const { service, invitation } = await invited(deps, context);
    const language = invitation.language ?? 'fr';
    const { publicUrl } = deps.config;
    const sizes = Object.fromEntries(
      sheetSizes.map((one) => [one, paths.poster(service.code, one, invitation)]),
    ) as Record<SheetSize, string>;
    context.header('Cache-Control', 'public, no-cache');
    return context.html(
      <PosterPage
        service={service}
        size={size}
        language={language}
        edition={currentEdition(service, deps.clock.today())}
        link={linkOf(deps, service, invitation)}
        // Without channel, placement and mode, which only the code carries: nobody types them, and half a placement
        // would be another one. Whoever types the address opens the form without them.
        typed={withoutScheme(`${publicUrl}${paths.form(service.code)}`)}
        results={withoutScheme(`${publicUrl}${paths.service(service.code)}`)}
        sizes={sizes}
        back={paths.embed({ service: service.code, ...invitation })}
      />,
    );
  });
  return app;
}

async function invited(deps: Deps, context: Context): Promise<{ service: Service; invitation: Invitation }> {
  const service = await findService(deps.store.catalogue, context.req.param('code') ?? '');
  return { service, invitation: readInvitation(context.req.query(), service) };
}

function linkOf({ config }: Deps, { code }: Service, invitation: Invitation): string {
  return invitationLink({ publicUrl: config.publicUrl, code }, invitation, 'qr');
}

function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//, '');
}

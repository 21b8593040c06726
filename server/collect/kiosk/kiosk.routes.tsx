/** `/k/CODE`: the page of a kiosk, and the QR code with which a person takes the receipt along on their own phone. */
import { Hono } from 'hono';
import { channels, linkedPlacement } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import { resolveLanguage } from '#shared/i18n/resolve-language.ts';
import type { Dependencies } from '../../dependencies.ts';
import { assetsRoutes } from '../../pages/assets.routes.ts';
import { qrFile } from '../../pages/qr-code.tsx';
import { findService } from '../../platform/find-service.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { Service } from '../../storage/store.ts';
import { InactiveFormPage } from '../form/form.page.tsx';
import { readReceiptCode, receiptCodeOf } from '../receipt/receipt-code.ts';
import { KioskPage, kioskSheet } from './kiosk.page.tsx';
import { readKioskKey } from './kiosk-key.ts';

type Deps = Pick<Dependencies, 'config' | 'store' | 'sign' | 'logger'>;

/** @param script file name of the built kiosk. */
export function kioskRoutes(deps: Deps, script: string | undefined): Hono {
  const app = new Hono().route('/', assetsRoutes([kioskSheet]));

  app.get('/k/:code', async (context) => {
    const service = await findService(deps.store.catalogue, context.req.param('code'));
    context.header('Cache-Control', 'no-store');
    const language = resolveLanguage(context.req.query('language') ?? '') ?? 'fr';
    if (!service.active) return context.html(<InactiveFormPage questionnaire={{ service, language }} />);
    const { channel, placement, key } = context.req.query();
    const circumstances = {
      channel: channels.find((known) => known === channel) ?? null,
      placement: linkedPlacement(placement),
      kioskKey: key && knownKey(deps, service, key),
    };
    return context.html(<KioskPage {...{ service, language, script, ...circumstances }} />);
  });

  app.get('/r/:receipt/qr.svg', (context) => {
    // Only for receipts made here: otherwise anybody could have any text shown as a QR code of this server.
    const key = readReceiptCode(deps.sign, context.req.param('receipt'));
    if (typeof key === 'string') throw new ProblemError('not-found');
    const receipt = receiptCodeOf(deps.sign, key);
    context.header('Cache-Control', 'no-store');
    context.header('Content-Type', 'image/svg+xml');
    return context.body(qrFile(`${deps.config.publicUrl}${paths.receipt(receipt)}`));
  });
  return app;
}

/** A wrong key costs nobody a rating: the tablet shares the pace of its address, and the log says so. */
function knownKey({ sign, logger }: Deps, service: Service, key: string): string | null {
  if (readKioskKey(sign, service.number, key)) return key;
  logger.warn({ service: service.code }, 'a kiosk shows a key that was not made here for this service');
  return null;
}

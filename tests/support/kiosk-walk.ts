/** The states of the kiosk: at rest, asking, about to start again, thanking, and out of service. */
import { languages } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import { kioskTexts } from '#shared/i18n/kiosk-messages.ts';
import type { Walk } from './accessible-states.ts';

const sent = `**${paths.api.submissions()}`;

/** Comes last: the clock it needs stays with the page. */
export const walkKiosk: Walk = {
  languages,
  states: [
    ...['not prepared', 'at rest', 'asking', 'without network', 'warned', 'thanks', 'refused', 'kept'],
    'out of service',
  ].map((state) => `kiosk, ${state}`),
  run: async ({ page, site, language, stop }) => {
    const text = kioskTexts[language];
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const address = `${site.url}${paths.kiosk('TOWN')}?channel=counter&language=${language}`;
    const asked = `**${paths.api.questionnaire('TOWN')}**`;
    await page.clock.install();
    await page.route(asked, (route) => route.abort());
    await page.goto(address);
    await page.getByText(text.unprepared, { exact: true }).waitFor();
    await stop('kiosk, not prepared');
    await page.unroute(asked);
    await page.goto(address);
    await page.locator('.target').first().waitFor();
    await stop('kiosk, at rest');
    await page.locator('.service').click();
    await page.getByText(text.start, { exact: true }).waitFor();
    await stop('kiosk, asking');
    for (const onLine of [false, true]) {
      await page.evaluate((value) => {
        Object.defineProperty(navigator, 'onLine', { configurable: true, value });
        dispatchEvent(new Event(value ? 'online' : 'offline'));
      }, onLine);
      await page.getByText(text.offline, { exact: true }).waitFor({ state: onLine ? 'hidden' : 'visible' });
      if (!onLine) await stop('kiosk, without network');
    }
    await page.clock.runFor(600);
    await page.locator('.target').nth(3).click();
    await button(text.back).waitFor();
    await page.clock.runFor(31_000);
    await button(text.stay).waitFor();
    await stop('kiosk, warned');
    await button(text.finish).click();
    await page.getByText(text.stored, { exact: true }).waitFor();
    await stop('kiosk, thanks');
    for (const ended of ['refused', 'kept'] as const) {
      await page.clock.runFor(3_500);
      await button(text.done).click();
      await page.locator('.service').click();
      await page.getByText(text.start, { exact: true }).waitFor();
      await page.clock.runFor(600);
      await page.route(sent, (route) =>
        ended === 'kept'
          ? route.abort()
          : route.fulfill({ status: 400, body: '{"type":"urn:avis-plus:problem:invalid-request"}' }),
      );
      await page.locator('.target').nth(3).click();
      await button(text.back).waitFor();
      await page.clock.runFor(600);
      await button(text.finish).click();
      await page.getByText(text[ended], { exact: true }).waitFor();
      await stop(`kiosk, ${ended}`);
      await page.unroute(sent);
    }
    await page.route(asked, (route) => route.fulfill({ status: 409 }));
    await page.clock.fastForward(3_600_000);
    await page.getByRole('heading', { name: text.paused }).waitFor();
    await stop('kiosk, out of service');
    await page.unroute(asked);
  },
};

/** The states of the widget on a stranger's page: asking, every way sending can end, and the receipt. */
import type { Page, Route } from 'playwright-core';
import { languages } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import { commentGraphemesMax } from '#shared/contracts/submission.ts';
import type { Walk, Walker } from './accessible-states.ts';

export const commentTooLong = 'é'.repeat(commentGraphemesMax + 1);

export const walkDialog: Walk = {
  languages,
  states: [
    ...['button', 'dialog, asking', 'dialog, missing answer', 'dialog, unfolded', 'dialog, comment too long'],
    ...['dialog, sending', 'dialog, not delivered', 'dialog, too busy', 'dialog, refused', 'dialog, receipt'],
  ],
  run: async (walker) => {
    const { page, stop } = walker;
    await openHost(walker, {});
    await page.locator('avis-plus button').waitFor();
    await stop('button');
    await page.locator('avis-plus button').click();
    await page.getByRole('dialog').waitFor();
    await stop('dialog, asking');
    await send(page);
    await page.locator('#missing:not(:empty)').waitFor();
    await stop('dialog, missing answer');
    await answer(page);
    await stop('dialog, unfolded');
    await page.getByRole('textbox').fill(commentTooLong);
    await page.locator('#left.fault').waitFor();
    await stop('dialog, comment too long');
    await page.getByRole('textbox').fill('Bien.');

    const away = (address: URL) => address.pathname === paths.api.submissions();
    const waiting: Route[] = [];
    // One rule for all attempts, those of the outbox included: between two rules one would get through.
    let meet = async (route: Route): Promise<void> => void waiting.push(route);
    await page.route(away, (route) => meet(route));
    await send(page);
    await page.locator('form[aria-busy=true]').waitFor();
    await stop('dialog, sending');
    meet = (route) => route.abort();
    for (const route of waiting) await route.abort();
    await fault(page);
    await stop('dialog, not delivered');
    for (const [status, state] of [
      [503, 'dialog, too busy'],
      [400, 'dialog, refused'],
    ] as const) {
      meet = (route) =>
        route.fulfill({
          status,
          headers: { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/problem+json' },
          body: '{"type":"urn:avis-plus:problem:invalid-request"}',
        });
      // By its end, not by its words: whatever kept it from arriving, what is kept on the device is said alike.
      const answered = page.waitForResponse((response) => away(new URL(response.url())));
      await send(page);
      await answered;
      await page.locator('form:not([aria-busy=true]) [role=status]:not(:empty)').waitFor();
      await stop(state);
    }
    await page.unroute(away);
    await send(page);
    await page.locator('avis-plus .code').waitFor();
    await stop('dialog, receipt');
  },
};

export const walkInline: Walk = {
  languages,
  states: ['inline, asking', 'inline, missing answer', 'inline, unfolded', 'inline, receipt'],
  run: async (walker) => {
    const { page, stop } = walker;
    await openHost(walker, { display: 'inline' });
    await page.getByRole('radio').first().waitFor();
    await stop('inline, asking');
    await send(page);
    await page.locator('#missing:not(:empty)').waitFor();
    await stop('inline, missing answer');
    await answer(page);
    await stop('inline, unfolded');
    await send(page);
    await page.locator('avis-plus .code').waitFor();
    await stop('inline, receipt');
  },
};

export const walkResults: Walk = {
  languages,
  states: ['folded', 'unfolded', 'of a service without any'].map((state) => `results elsewhere, ${state}`),
  run: async (walker) => {
    const { page, stop } = walker;
    await openHost(walker, { display: 'results' });
    const more = page.locator('avis-plus details summary');
    await more.waitFor();
    await stop('results elsewhere, folded');
    await more.click();
    await stop('results elsewhere, unfolded');
    await openHost(walker, { display: 'results', service: 'VALMONT' });
    await more.waitFor();
    await more.click();
    await stop('results elsewhere, of a service without any');
  },
};

/** What an earlier visit has left on the device: a rating that arrived since, one that was refused, and neither. */
export const walkNotices: Walk = {
  languages,
  states: ['dialog, notices of the outbox', 'dialog, notices erased'],
  run: async (walker) => {
    const { page, site, stop } = walker;
    await openHost(walker, {});
    await page.evaluate(
      ([to, receipt]) => {
        const ended = [receipt, null].map((one) => ({
          id: crypto.randomUUID(),
          to,
          kept: Date.now(),
          receipt: one,
        }));
        localStorage.setItem('avis-plus:outbox', JSON.stringify({ waiting: [], ended }));
      },
      [`${site.url}${paths.api.submissions()}`, site.receipts.open] as const,
    );
    await openHost(walker, {});
    await page.locator('avis-plus button').click();
    const notices = page.locator('avis-plus .notices');
    await notices.getByRole('button').first().waitFor();
    await stop('dialog, notices of the outbox');
    while ((await notices.getByRole('button').count()) > 0) await notices.getByRole('button').first().click();
    await stop('dialog, notices erased');
  },
};

/** A page in the language of the walk: the widget follows it. */
async function openHost({ page, site, language }: Walker, attributes: Record<string, string>): Promise<void> {
  await page.goto(site.host);
  await page.evaluate(
    ([lang, written]) => {
      document.documentElement.lang = lang;
      for (const [name, value] of Object.entries(written))
        document.querySelector('avis-plus')?.setAttribute(name, value);
    },
    [language, { language, ...attributes }] as const,
  );
}

async function answer(page: Page): Promise<void> {
  await page.getByRole('radio').nth(3).check();
  await page.getByRole('textbox').waitFor();
}

function send(page: Page): Promise<void> {
  return page.locator('avis-plus button[type=submit]').click();
}

function fault(page: Page): Promise<void> {
  return page.locator('avis-plus [role=status]:not(:empty)').waitFor();
}

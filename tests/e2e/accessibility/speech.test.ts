/** What browsers hand to a screen reader: names, roles, groups, and announcements whose element is there beforehand. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import { panelFr } from '#shared/i18n/panel.fr.ts';
import { typeset } from '#shared/i18n/typography.ts';
import { type AccessibleSite, openAccessibleSite } from '../../support/accessible-site.ts';
import { refuseForm } from '../../support/accessible-states.ts';
import { openBrowser, openFirefox } from '../../support/browser.ts';
import { commentTooLong } from '../../support/panel-walks.ts';

let site: AccessibleSite;
beforeAll(async () => {
  site = await openAccessibleSite();
});
afterAll(() => site?.close());

const question = 'De façon générale, comment ça s’est passé ?';

describe.each([
  ['Chromium', openBrowser],
  ['Firefox', openFirefox],
] as const)('In %s', (_, open) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await open();
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());

  const openPanel = async () => {
    await page.goto(site.host);
    await page.getByRole('button', { name: 'Donner mon avis' }).click();
    await page.getByRole('dialog').waitFor();
  };
  const send = () => page.getByRole('button', { name: typeset(panelFr.send) }).click();

  test('the button says that it opens a dialog, and the dialog is a tree of names and roles', async () => {
    await openPanel();
    expect(await page.locator('avis-plus button').first().getAttribute('aria-haspopup')).toBe('dialog');
    const tree = plain(await page.getByRole('dialog').ariaSnapshot());
    expect(tree).toMatch(/^- dialog "Votre avis Mairie de Valmont"/);
    expect(tree).toContain(`group "${plain(question)}"`);
    for (const word of [
      'Très insatisfait',
      'Plutôt insatisfait',
      'Neutre',
      'Plutôt satisfait',
      'Très satisfait',
    ])
      expect(tree).toContain(`radio "${word}"`);
    expect(tree).toContain('button "Fermer"');
    expect(tree).toContain('button "Envoyer mon avis"');
    expect(tree, 'faces are not read').not.toContain('img');
  });

  test('every question unfolded is a group with its legend, and every field has a name', async () => {
    await openPanel();
    await page.getByRole('radio').nth(3).check();
    await page.getByRole('textbox', { name: typeset(panelFr.comment) }).waitFor();
    const groups = page.getByRole('dialog').getByRole('group');
    const named = await groups.evaluateAll((all) =>
      all.map((group) => ({
        radios: group.querySelectorAll('input').length,
        legend: group.querySelector('legend')?.textContent ?? '',
      })),
    );
    expect(named.filter(({ radios, legend }) => radios > 0 && !legend)).toEqual([]);
    expect(named.length).toBeGreaterThan(6);
    const inputs = await page.locator('avis-plus input').count();
    expect(await page.getByRole('radio', { name: /\S/ }).count()).toBe(inputs);
  });

  test('every field has a label that names it by its id', async () => {
    await openPanel();
    await page.getByRole('radio').nth(3).check();
    const unlabelled = await page
      .locator('avis-plus')
      .first()
      .evaluate(({ shadowRoot }) =>
        [...(shadowRoot?.querySelectorAll('input, textarea') ?? [])]
          .filter(({ id }) => !shadowRoot?.querySelector(`label[for="${id}"]`))
          .map(({ outerHTML }) => outerHTML),
      );
    expect(unlabelled).toEqual([]);
  });

  test('a missing answer is described on the field that takes the focus', async () => {
    await openPanel();
    await send();
    const described = await page.locator('avis-plus').evaluate((element) => {
      const field = element.shadowRoot?.activeElement;
      return element.shadowRoot?.getElementById(field?.getAttribute('aria-describedby') ?? '')?.textContent;
    });
    expect(described).toBe(typeset(panelFr.missing));
  });

  test('what happens to the sending is said in a region that was there, empty, before', async () => {
    await openPanel();
    await page.getByRole('radio').nth(3).check();
    const regions = page.locator('avis-plus [role=status]');
    expect((await regions.allTextContents()).join('')).toBe('');
    await regions.evaluateAll((elements) => {
      for (const element of elements) element.setAttribute('data-seen', 'before');
    });
    await page.route(
      (address) => address.pathname === paths.api.submissions(),
      (route) => route.abort(),
    );
    await send();
    const said = page.locator('avis-plus [data-seen=before]:not(:empty)').first();
    await said.waitFor();
    expect(await said.textContent(), 'kept here, to be sent later').toContain('appareil');
    await page.unrouteAll();
    await send();
    await page.getByRole('heading', { name: typeset(panelFr.done) }).waitFor();
    const focusedText = await page
      .locator('avis-plus')
      .evaluate((element) => element.shadowRoot?.activeElement?.textContent);
    expect(focusedText, 'the receipt is read because it has the focus').toBe(typeset(panelFr.done));
  });

  test('a receipt that comes while somebody is elsewhere on the page is said there, and takes no focus', async () => {
    await page.goto(site.host);
    await page.locator('avis-plus').evaluate((element) => {
      element.setAttribute('display', 'inline');
      element.before(Object.assign(document.createElement('button'), { id: 'elsewhere' }));
    });
    await page.getByRole('radio').nth(3).check();
    const region = page.locator('avis-plus [role=status]').first();
    expect(await region.textContent()).toBe('');
    await region.evaluate((element) => element.setAttribute('data-seen', 'before'));
    let arrive = (): void => {};
    const arriving = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(
      (address) => address.pathname === paths.api.submissions(),
      async (route) => {
        await arriving;
        await route.continue();
      },
    );
    await send();
    await page.locator('#elsewhere').focus();
    arrive();
    await page.getByRole('heading', { name: typeset(panelFr.done) }).waitFor();
    expect(await page.locator('avis-plus [data-seen=before]').textContent()).toBe(typeset(panelFr.done));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('elsewhere');
    await page.unrouteAll();
  });

  test('a comment that is too long is described on the comment, which takes the focus', async () => {
    await openPanel();
    await page.getByRole('radio').nth(3).check();
    const comment = page.getByRole('textbox');
    await comment.fill(commentTooLong);
    await page.getByText(typeset(panelFr.over).replace('{n}', '1')).waitFor();
    await send();
    const described = await page.locator('avis-plus').evaluate((element) => {
      const field = element.shadowRoot?.activeElement;
      const id = field?.getAttribute('aria-describedby') ?? '';
      return {
        field: field?.localName,
        text: element.shadowRoot?.getElementById(id)?.textContent,
      };
    });
    expect(described).toEqual({
      field: 'textarea',
      text: typeset(panelFr.over).replace('{n}', '1'),
    });
  });

  test('the form without script gives the same groups, and a refused one describes each faulty field', async () => {
    await page.goto(site.url + paths.form('TOWN', { language: 'fr' }));
    const main = page.getByRole('main');
    expect(plain(await main.ariaSnapshot())).toContain(`group "${plain(question)}`);
    await refuseForm(page);
    const summary = page.getByRole('alert');
    expect(await summary.getByRole('link').count()).toBeGreaterThan(0);
    for (const link of await summary.getByRole('link').all()) {
      const id = (await link.getAttribute('href'))?.slice(1) ?? '';
      const field = page.locator(`[id="${id}"]`);
      const described = (await field.getAttribute('aria-describedby'))?.split(' ').at(-1);
      expect(await page.locator(`[id="${described}"]`).textContent()).toBe(await link.textContent());
    }
  });
});

/** Every kind of space as a plain one. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

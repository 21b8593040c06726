/** Ten times added, opened and removed: the browser holds no more than after the second time. */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDialog, openScene, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

const rounds = 10;
/** The first rounds fetch the panel and fill the browser's own caches. */
const firstRounds = 2;

test('ten widgets that came and went leave no node, no listener, no style sheet and no element behind', async () => {
  const { page, changes, complaints } = await scene.visit();
  const devtools = await page.context().newCDPSession(page);
  const outbox = outboxOf(page);
  for (let round = 0; round < firstRounds; round += 1) await comeAndGo(page);
  await outbox;
  const early = await held(devtools);
  for (let round = firstRounds; round < rounds; round += 1) await comeAndGo(page);
  await expect.poll(() => grown(devtools, early), { timeout: 20_000 }).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await changes()).toEqual([]);
  await page.close();
});

test('one widget removed and put back ten times is the same widget, and costs no more than one', async () => {
  const { page, requests, complaints } = await scene.visit();
  const devtools = await page.context().newCDPSession(page);
  const outbox = outboxOf(page);
  await add(page);
  const dialog = await openDialog(page.locator('avis-plus'));
  await outbox;
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  // Resting where the button comes back, it would fetch the panel in some rounds and not in others.
  await page.mouse.move(0, 0);
  const reinsert = async () => {
    await page.evaluate(async () => {
      const widget = document.querySelector('avis-plus');
      widget?.remove();
      // Long enough away to be taken for removed, not moved.
      await new Promise(requestAnimationFrame);
      if (widget) document.querySelector('main')?.append(widget);
    });
    await page.locator('avis-plus').getByRole('button').waitFor();
  };
  for (let round = 0; round < firstRounds; round += 1) await reinsert();
  const early = await held(devtools);
  for (let round = firstRounds; round < rounds; round += 1) await reinsert();
  await expect.poll(() => grown(devtools, early), { timeout: 20_000 }).toEqual([]);
  await openDialog(page.locator('avis-plus'));
  expect(requests.filter((url) => url.includes('/panel.'))).toHaveLength(1);
  expect(complaints).toEqual([]);
  await page.close();
});

test('the count finds a widget that something still holds', async () => {
  const { page } = await scene.visit();
  const devtools = await page.context().newCDPSession(page);
  await page.evaluate(() => Object.assign(window, { kept: [] }));
  const keep = () =>
    page.evaluate(() => Reflect.get(window, 'kept').push(document.querySelector('avis-plus')));
  for (let round = 0; round < firstRounds; round += 1) await comeAndGo(page, keep);
  const early = await held(devtools);
  await comeAndGo(page, keep);
  expect(await grown(devtools, early)).toEqual(
    expect.arrayContaining(['widgets +1', expect.stringMatching(/^sheets/)]),
  );
  await page.close();
});

async function comeAndGo(page: Page, meanwhile?: () => Promise<unknown>): Promise<void> {
  await add(page);
  const dialog = await openDialog(page.locator('avis-plus'));
  await dialog.getByText('Neutre').first().click();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await meanwhile?.();
  await page.evaluate(() => document.querySelector('avis-plus')?.remove());
}

/** The outbox listens once a page, for as long as the page stands: it has begun before anything is counted. */
async function outboxOf(page: Page): Promise<void> {
  const answer = await page.waitForResponse(/\/widget\/outbox\./);
  await page.evaluate(`import('${answer.url()}').then(() => {})`);
}

function add(page: Page): Promise<void> {
  return page.evaluate(() => {
    const widget = document.createElement('avis-plus');
    widget.setAttribute('service', 'PREF94');
    const link = document.createElement('a');
    link.href = '/s/PREF94';
    link.textContent = 'Donner mon avis';
    widget.append(link);
    document.querySelector('main')?.append(widget);
  });
}

type Held = Readonly<Record<'nodes' | 'listeners' | 'widgets' | 'sheets' | 'observers', number>>;

async function grown(devtools: CDPSession, early: Held): Promise<string[]> {
  const late = await held(devtools);
  const names = Object.keys(early) as (keyof Held)[];
  return names
    .filter((name) => late[name] > early[name])
    .map((name) => `${name} +${late[name] - early[name]}`);
}

/** What is still alive after the garbage was collected. */
async function held(devtools: CDPSession): Promise<Held> {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('Performance.enable');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  const alive = async (expression: string, counted = 'this.length') => {
    const prototype = await devtools.send('Runtime.evaluate', { expression, objectGroup: 'count' });
    const { objects } = await devtools.send('Runtime.queryObjects', {
      prototypeObjectId: prototype.result.objectId ?? '',
      objectGroup: 'count',
    });
    const { result } = await devtools.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: `function () { return ${counted} }`,
    });
    return Number(result.value);
  };
  const widgets = "customElements.get('avis-plus').prototype";
  const counted = {
    widgets: await alive(widgets),
    // As adopted: V8 drops the object of a sheet that no script holds, and makes another when one is asked for.
    sheets: await alive(widgets, 'this.flatMap((one) => [...one.shadowRoot.adoptedStyleSheets]).length'),
    observers: (await alive('MutationObserver.prototype')) + (await alive('IntersectionObserver.prototype')),
  };
  await devtools.send('Runtime.releaseObjectGroup', { objectGroup: 'count' });
  await devtools.send('HeapProfiler.collectGarbage');
  return { nodes: metric('Nodes'), listeners: metric('JSEventListeners'), ...counted };
}

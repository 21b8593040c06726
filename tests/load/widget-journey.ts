/**
 * Prints what a rating costs the page it is given on, on a machine four times as slow: tasks that block, elements that
 * move, requests. `npm run bench:widget`, which writes `bench-widget.json`, too; figures, not assertions: on a busy
 * machine the tasks of the clock grow, those of the processor do not.
 */
import { writeFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { openScene } from '../embed/open-scene.ts';
import { openFullBrowser } from '../support/browser.ts';
import { layoutShifts } from '../support/watched-page.ts';
import { movedElements } from './moved-elements.ts';
import { longestTask } from './task-times.ts';

const slowdown = 4;
/** Journeys; the worst counts. */
const journeys = 5;
/** Longer and a person feels it (Long Tasks API). */
const longTaskMs = 50;

type Cost = { readonly step: string; readonly tasks: readonly number[] };

const scene = await openScene(
  new URL('../embed/12-dark-host/host.html', import.meta.url).href,
  openFullBrowser,
);
const costs: Cost[] = [];
const shifts: string[] = [];
let asked: readonly string[] = [];

for (let journey = 0; journey < journeys; journey += 1) {
  const bare = await scene.visit({ prepare: (page) => slowAndWatched(page, withoutScript) });
  costs.push({ step: 'the same page without our script', tasks: await tasksSince(bare.page) });
  await bare.page.close();

  const { page, requests } = await scene.visit({ prepare: (visitor) => slowAndWatched(visitor) });
  await seen(page, 'button');
  costs.push({ step: 'page with the button', tasks: await tasksSince(page) });
  await press(page, 'button');
  await seen(page, 'dialog[open]');
  costs.push({ step: 'form usable', tasks: await tasksSince(page) });
  // Until here: what her own press changes afterwards counts as moved only because a script presses for her.
  shifts.push(...(await layoutShifts(page)));
  await press(page, '[name=overall][value="4"]');
  await seen(page, 'textarea');
  await press(page, '[type=submit]');
  await seen(page, '.code');
  costs.push({ step: 'answered, sent, receipt', tasks: await tasksSince(page) });
  asked = requests.filter((url) => url.startsWith(scene.avis.origin)).map(nameOf);
  await page.close();
}

let longest = 0;
for (let journey = 0; journey < journeys; journey += 1) {
  const { page } = await scene.visit();
  const task = await longestTask(scene.browser, page, async () => {
    await seen(page, 'button');
    await press(page, 'button');
    await seen(page, 'dialog[open]');
    await press(page, '[name=overall][value="4"]');
    await seen(page, 'textarea');
    await press(page, '[type=submit]');
    await seen(page, '.code');
  });
  longest = Math.max(longest, task);
  await page.close();
}
const moved = await movedElements(scene);
await scene.close();

writeFileSync(
  'bench-widget.json',
  `${JSON.stringify({ slowdown, journeys, costs, longestByProcessor: longest, shifts, moved, asked }, null, 2)}\n`,
);
console.log(`\nA rating at ${slowdown}× CPU slowdown, worst of ${journeys} journeys\n`);
for (const step of new Set(costs.map((cost) => cost.step))) {
  const tasks = costs.filter((cost) => cost.step === step).flatMap((cost) => cost.tasks);
  const longest = Math.max(0, ...tasks);
  console.log(
    `${String(tasks.length).padStart(4)} tasks over ${longTaskMs} ms, longest ${longest.toFixed(0)} ms: ${step}`,
  );
}
console.log(
  `     longest task by processor time ${longest.toFixed(1)} ms, ${(longest * slowdown).toFixed(0)} ms on such a machine`,
);
console.log(`${String(shifts.length).padStart(4)} elements that moved on the journey ${shifts.join('; ')}`);
console.log(moved.join('\n'));
const usable = Math.max(asked.indexOf('panel'), asked.indexOf('questionnaire')) + 1;
console.log(
  `${String(usable).padStart(4)} requests until the form is usable: ${asked.slice(0, usable).join(', ')}`,
);
console.log(`${String(asked.length - usable).padStart(4)} afterwards: ${asked.slice(usable).join(', ')}`);

async function slowAndWatched(page: Page, prepare?: (page: Page) => Promise<unknown>): Promise<void> {
  await prepare?.(page);
  const devtools: CDPSession = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) tasks.push(task.duration);
    }).observe({ type: 'longtask', buffered: true });
    Object.assign(window, { tasks });
  });
}

/** Lengths of the long tasks since it was last asked, milliseconds. */
function tasksSince(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    // Entries are delivered between frames.
    await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
    const tasks: number[] = Reflect.get(window, 'tasks');
    return tasks.splice(0);
  });
}

/** By script of the page, not by the test tool's own search for elements, which is slowed down too and would count. */
function press(page: Page, selector: string): Promise<void> {
  return page.evaluate((wanted) => {
    document.querySelector('avis-plus')?.shadowRoot?.querySelector<HTMLElement>(wanted)?.click();
  }, selector);
}

/** As `press`: the tool's own waiting brings a script that takes longer to begin than anything of ours. */
function seen(page: Page, selector: string): Promise<void> {
  return page.evaluate(async (wanted) => {
    while (!document.querySelector('avis-plus')?.shadowRoot?.querySelector(wanted))
      await new Promise(requestAnimationFrame);
  }, selector);
}

function withoutScript(page: Page): Promise<unknown> {
  return page.route('**/widget/v1.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
}

function nameOf(url: string): string {
  return new URL(url).pathname.split('/').at(-1)?.split('.')[0] ?? url;
}

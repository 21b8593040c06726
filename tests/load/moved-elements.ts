/** What the copied lines move on the page they are put into, by display and width: nothing, where its height is kept. */
import { displays, reserve, twoLines } from '#server/invite/snippets.ts';
import type { Scene } from '../embed/open-scene.ts';
import { listen } from '../support/listen.ts';
import { layoutShifts } from '../support/watched-page.ts';

/** Of the wheel, from the top to the end of the longest page. */
const turns = 15;
const widths = [360, 1280];
/** Of results nobody knows the height before: where they start below the window, as on most pages, nothing moves. */
const positionsOf = { button: ['in sight'], inline: ['in sight'], results: ['in sight', 'below'] } as const;

/** @returns one line for each page looked at. */
export async function movedElements(scene: Scene): Promise<string[]> {
  const lines: string[] = [];
  for (const display of displays)
    for (const position of positionsOf[display])
      for (const width of widths) {
        const moved = await movedOn(scene, pageWith(scene, display, position === 'below'), display, width);
        const what = moved.length === 0 ? '' : `: ${moved.join('; ')}`;
        lines.push(
          `${String(moved.length).padStart(4)} elements moved by ${display}, ${position}, ${width} px wide${what}`,
        );
      }
  return lines;
}

async function movedOn(
  scene: Scene,
  html: string,
  display: (typeof displays)[number],
  width: number,
): Promise<string[]> {
  const host = await listen((_, response) => void response.setHeader('Content-Type', 'text/html').end(html));
  const context = await scene.browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(host.origin);
  // As a person reads on, not as a jump: what is near is asked for before it is in sight.
  for (let turn = 0; turn < turns; turn += 1) {
    await page.mouse.wheel(0, 100);
    await page.evaluate(() => new Promise((frame) => setTimeout(frame, 50)));
  }
  const there = { button: 'button', inline: 'input', results: '.results' }[display];
  await page.locator(`avis-plus ${there}`).first().waitFor();
  const moved = await layoutShifts(page);
  await context.close();
  await host.close();
  return moved;
}

function pageWith(scene: Scene, display: (typeof displays)[number], below: boolean): string {
  const lines = twoLines({
    publicUrl: scene.avis.origin,
    code: 'PREF94',
    invitation: { channel: null, outcome: null, placement: null, language: null },
    display,
  });
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Une démarche</title><style>body { font: 16px/1.5 sans-serif } ${reserve(display, null) ?? ''}</style>
<h1>Une démarche</h1>${below ? '<div style="height: 1200px"></div>' : ''}${lines}<p>La suite de la page.</p></html>`;
}

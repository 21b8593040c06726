/** Moves through a page as a person without a mouse does: by keys alone, never by `focus()`. */
import type { Page } from 'playwright-core';

export type Focused = { readonly tag: string; readonly name: string; readonly text: string };

/** More stops than any page of the tests has: a person would have given up. */
const tabsMax = 40;

/** The element that has the focus, inside shadow roots too. */
export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return {
      tag: element?.localName ?? '',
      name: element?.getAttribute('name') ?? '',
      text: element?.textContent ?? '',
    };
  });
}

/** Presses Tab until the focus is where it is wanted. @throws when it never gets there */
export async function tabTo(page: Page, wanted: (focused: Focused) => boolean): Promise<Focused> {
  const passed: string[] = [];
  for (let tabs = 0; tabs < tabsMax; tabs += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (wanted(now)) return now;
    passed.push(`${now.tag} ${now.name}`.trim());
  }
  throw new Error(`never reached by Tab; passed ${passed.join(', ')}`);
}

/** Chooses an answer of the radio group that has the focus and nothing chosen; the arrows go round. */
export async function chooseByKeys(page: Page, place: { fromFirst: number } | 'last'): Promise<void> {
  await page.keyboard.press('Space');
  if (place === 'last') await page.keyboard.press('ArrowLeft');
  else for (let step = 0; step < place.fromFirst; step += 1) await page.keyboard.press('ArrowRight');
}

/** Where the focus stands: `inside` the window, `covered` by something else; `top` in pixels of the whole page. */
export function focusSight(page: Page): Promise<{ inside: boolean; covered: boolean; top: number }> {
  return page.evaluate(() => {
    let root: DocumentOrShadowRoot = document;
    while (root.activeElement?.shadowRoot) root = root.activeElement.shadowRoot;
    const element = root.activeElement;
    // A radio is drawn as its label.
    const drawn = element?.closest('label') ?? element;
    if (!drawn) return { inside: false, covered: true, top: 0 };
    const { left, right, top, bottom } = drawn.getBoundingClientRect();
    const inside = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
    // The middle of what is in sight: a tall field may reach beyond the window.
    const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
    const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
    const hit = root.elementFromPoint(x, y);
    return { inside, covered: !hit || !drawn.contains(hit), top: Math.round(top + scrollY) };
  });
}

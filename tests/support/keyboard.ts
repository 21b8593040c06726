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
export async function tabTo(
  page: Page,
  wanted: (focused: Focused) => boolean,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<Focused> {
  const passed: string[] = [];
  for (let tabs = 0; tabs < tabsMax; tabs += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (wanted(now)) return now;
    passed.push(`${now.tag} ${now.name}`.trim());
  }
  throw new Error(`never reached by Tab; passed ${passed.join(', ')}`);
}

/** Chooses an answer of the radio group that has the focus and nothing chosen; the arrows go round. */
export async function chooseByKeys(page: Page, choice: { fromFirst: number } | 'last'): Promise<void> {
  await page.keyboard.press('Space');
  if (choice === 'last') await page.keyboard.press('ArrowLeft');
  else for (let step = 0; step < choice.fromFirst; step += 1) await page.keyboard.press('ArrowRight');
}

/** Where the focus stands: `inside` the window, `covered` by something else; `top` in pixels of the whole page. */
export function focusSight(page: Page): Promise<{ inside: boolean; covered: boolean; top: number }> {
  return page.evaluate(() => {
    let root: DocumentOrShadowRoot = document;
    while (root.activeElement?.shadowRoot) root = root.activeElement.shadowRoot;
    const element = root.activeElement;
    // A radio is drawn as its label, around it or beside it.
    const drawn =
      (element instanceof HTMLInputElement && element.type === 'radio' && element.labels?.[0]) || element;
    if (!drawn) return { inside: false, covered: true, top: 0 };
    // Of a link that goes on in the next line, its beginning.
    const [whole] = drawn.getClientRects();
    if (!whole) return { inside: false, covered: true, top: 0 };
    // What is left of it in the window and in every box that scrolls: a tall field may reach beyond.
    let { left, right, top, bottom } = whole;
    for (let box: Element | null = drawn.parentElement; box; box = box.parentElement) {
      if (getComputedStyle(box).overflowY === 'visible') continue;
      const edge = box.getBoundingClientRect();
      [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
      [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
    }
    [left, right] = [Math.max(left, 0), Math.min(right, innerWidth)];
    [top, bottom] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
    const inside = right > left && bottom > top;
    const x = (left + right) / 2;
    const y = (top + bottom) / 2;
    const hit = root.elementFromPoint(x, y);
    return { inside, covered: !hit || !drawn.contains(hit), top: Math.round(whole.top + scrollY) };
  });
}

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

/** What a real browser makes of markup: a text that became an element or an attribute shows here, whatever its trick. */
import type { Page } from 'playwright-core';

/** So many documents cross to the browser at once. */
const batch = 50;

/** @returns for each document the elements it holds, in order, each as its name and those of its attributes */
export async function elementsOf(page: Page, documents: readonly string[]): Promise<string[][]> {
  const elements: string[][] = [];
  for (let at = 0; at < documents.length; at += batch)
    elements.push(...(await page.evaluate(parseAll, documents.slice(at, at + batch))));
  return elements;
}

/** @returns the text of the first element that fits, for each document */
export function textsOf(page: Page, documents: readonly string[], selector: string): Promise<string[]> {
  return page.evaluate(
    ([markups, wanted]) =>
      markups.map((markup) => {
        const parsed = new DOMParser().parseFromString(markup, 'text/html');
        return parsed.querySelector(wanted)?.textContent ?? '';
      }),
    [documents, selector] as const,
  );
}

function parseAll(documents: string[]): string[][] {
  return documents.map((markup) => {
    const parsed = new DOMParser().parseFromString(markup, 'text/html');
    return [...parsed.querySelectorAll('*')].map((element) =>
      [element.localName, ...element.getAttributeNames().sort()].join(' '),
    );
  });
}

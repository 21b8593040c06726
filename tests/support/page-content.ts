/** Reads what a page is made of, as a screen reader or a browser without styles meets it. */
import type { Page } from 'playwright-core';

export type PageContent = {
  readonly title: string;
  /** Of the selectors asked for, those that match something, shadow roots included. */
  readonly present: readonly string[];
  readonly pictures: readonly { readonly html: string; readonly named: boolean; readonly hidden: boolean }[];
  readonly tables: readonly { readonly title: string; readonly headsWithoutScope: number }[];
  /** Addresses of header and footer in order, without what a page adds of its own. */
  readonly navigation: readonly string[];
  readonly firstLink: string | null;
  /** Words that are seen with the style sheet and not without. */
  readonly lostWithoutStyle: readonly string[];
};

export function readContent(page: Page, selectors: readonly string[]): Promise<PageContent> {
  return page.evaluate((wanted) => {
    const roots: ParentNode[] = [document];
    for (const element of document.querySelectorAll('*'))
      if (element.shadowRoot) roots.push(element.shadowRoot);
    const all = (selector: string) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
    const isNamed = (picture: Element) =>
      Boolean(picture.getAttribute('aria-label') || picture.getAttribute('alt')) &&
      (picture.localName === 'img' || picture.getAttribute('role') === 'img');
    const words = () => document.body.innerText.toLowerCase().split(/\s+/);
    const styled = words();
    const sheets = [...document.styleSheets];
    for (const sheet of sheets) sheet.disabled = true;
    // Joined: without styles the parts of a word may stand in one line, or in several.
    const plain = words().join('');
    for (const sheet of sheets) sheet.disabled = false;
    return {
      title: document.title,
      present: wanted.filter((selector) => all(selector).length > 0),
      pictures: all('img, svg').map((picture) => ({
        html: picture.outerHTML.slice(0, 80),
        named: isNamed(picture),
        hidden: picture.closest('[aria-hidden=true]') !== null || picture.getAttribute('alt') === '',
      })),
      tables: all('table').map((table) => ({
        title: table.querySelector('caption')?.textContent?.trim() ?? '',
        headsWithoutScope: table.querySelectorAll('th:not([scope])').length,
      })),
      navigation: [...document.querySelectorAll('.masthead a:not([lang]), .footer a')].map(
        (link) => link.getAttribute('href')?.split('?')[0] ?? '',
      ),
      firstLink: document.querySelector('a, button, input')?.getAttribute('href') ?? null,
      lostWithoutStyle: styled.filter((word) => !plain.includes(word)),
    };
  }, selectors);
}

/** What a person does to text to read it, and the texts that this cuts. */
import type { Page } from 'playwright-core';

/** The four distances of WCAG 1.4.12, set on every element, inside shadow roots too. */
export function spaceText(page: Page): Promise<void> {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-bottom: 2em !important }',
    );
    const roots: DocumentOrShadowRoot[] = [document];
    for (const element of document.querySelectorAll('*'))
      if (element.shadowRoot) roots.push(element.shadowRoot);
    for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });
}

/** Texts that reach beyond a box that hides what does not fit: unread by anybody who cannot make it larger. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roots: ParentNode[] = [document];
    for (const element of document.querySelectorAll('*'))
      if (element.shadowRoot) roots.push(element.shadowRoot);
    const elements = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('*')]);
    return elements.flatMap((element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      // Spoken texts are meant for screen readers alone.
      if (clipPath !== 'none' || !element.innerText?.trim()) return [];
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const cut =
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
      return cut ? [element.innerText.slice(0, 60)] : [];
    });
  });
}

/** Contrast of what draws a control – edge, ground, outline – with what lies around it, as WCAG 2 counts it. */
import type { Page } from 'playwright-core';

export type EdgeContrast = {
  readonly html: string;
  /** Its border against the ground around it; 1 when there is none. */
  readonly edge: number;
  /** Its own ground against the one around it. */
  readonly ground: number;
  /** Its outline against the ground around it; 1 when there is none. */
  readonly outline: number;
  /** Drawn by its words alone, which axe judges. */
  readonly textOnly: boolean;
};

export function contrastsOf(page: Page, selector: string): Promise<EdgeContrast[]> {
  return page.evaluate((wanted) => {
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!pen) throw new Error('no canvas');
    type Colour = readonly number[];
    /** Any colour CSS can write, on top of another. */
    const over = (css: string, under: Colour): Colour => {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = `rgb(${under.join()})`;
      pen.fillRect(0, 0, 1, 1);
      pen.fillStyle = css;
      pen.fillRect(0, 0, 1, 1);
      return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const light = (colour: Colour) => {
      const [red = 0, green = 0, blue = 0] = colour.map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one: Colour, other: Colour) => {
      const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const above = (element: Element): Element | null =>
      element.parentElement ?? ((element.getRootNode() as ShadowRoot).host || null);
    // Asked of an element: a pen knows no theme.
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.backgroundColor = 'Canvas';
    const canvas = getComputedStyle(probe).backgroundColor;
    probe.remove();
    const groundOf = (element: Element | null): Colour => {
      if (!element) return over(canvas, [255, 255, 255]);
      return over(getComputedStyle(element).backgroundColor, groundOf(above(element)));
    };
    const roots: ParentNode[] = [document];
    for (const element of document.querySelectorAll('*'))
      if (element.shadowRoot) roots.push(element.shadowRoot);
    // A host has the focus whenever something in its shadow has; a radio is drawn by its label.
    const shown = (element: Element) =>
      element.getClientRects().length > 0 && !element.shadowRoot && getComputedStyle(element).opacity !== '0';
    return roots
      .flatMap((root) => [...root.querySelectorAll(wanted)])
      .filter(shown)
      .map((element) => {
        const around = groundOf(above(element));
        const style = getComputedStyle(element);
        const bordered =
          Number.parseFloat(style.borderTopWidth) > 0 &&
          style.borderTopStyle !== 'none' &&
          contrast(over(style.borderTopColor, around), around) > 1;
        const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
        return {
          html: element.outerHTML.slice(0, 100),
          edge: bordered ? contrast(over(style.borderTopColor, around), around) : 1,
          ground: contrast(groundOf(element), around),
          outline: outlined ? contrast(over(style.outlineColor, around), around) : 1,
          textOnly: style.backgroundColor === 'rgba(0, 0, 0, 0)' && !bordered,
        };
      });
  }, selector);
}

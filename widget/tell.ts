/** What the element tells the page it stands on, see avis-plus.d.ts. No rating, comment or receipt is ever among it. */

/** Dispatches `avis-plus:NAME` on the element; a listener that throws is its page's affair. */
export function tell(
  element: Element,
  name: 'open' | 'submit' | 'close' | 'error',
  detail?: AvisPlusFault,
): void {
  element.dispatchEvent(new CustomEvent(`avis-plus:${name}`, { bubbles: true, composed: true, detail }));
}

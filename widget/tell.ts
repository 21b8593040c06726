/** What the element tells the page it stands on, see avis-plus.d.ts. No rating, comment or receipt is ever among it. */

/**
 * Dispatches `avis-plus:NAME` on the element, and `avisplusNAME` for templates that bind no name with a colon; a listener
 * that throws is its page's affair.
 */
export function tell(
  element: Element,
  name: 'open' | 'submit' | 'close' | 'error',
  detail?: AvisPlusFault,
): void {
  const event = { bubbles: true, composed: true, detail };
  ['avis-plus:', 'avisplus'].map((prefix) => element.dispatchEvent(new CustomEvent(prefix + name, event)));
}

/** What the element tells the page it stands on. No rating, comment or receipt is ever among it. */
import type { DeliveryFault } from './delivery/delivery.ts';

/** Why something did not work. `unavailable`: the form could not come, the link is shown instead. */
type Fault = 'unavailable' | DeliveryFault;

/** Dispatches `avis-plus:NAME` on the element; a listener that throws is its page's affair. */
export function tell(element: Element, name: 'open' | 'submit' | 'close' | 'error', detail?: Fault): void {
  element.dispatchEvent(new CustomEvent(`avis-plus:${name}`, { bubbles: true, composed: true, detail }));
}

/*
 * What `<avis-plus>` is to a page written in TypeScript: copy this file, or refer to it. The README's tables of methods
 * and events are made from its comments, and the element itself is checked against it.
 */

interface AvisPlusElement extends HTMLElement {
  // Each attribute as a property, which frameworks may write in its place; empty where the page says nothing.
  channel: string;
  display: string;
  language: string;
  outcome: string;
  placement: string;
  service: string;
  /**
   * Shows the questions, fetching them first where they are not there yet; with `display="inline"` or `results`, does
   * not wait until they come near. Answers `false` where they cannot come – the link is shown instead –
   * or cannot be seen, because the element or what it stands in is not displayed. Never rejects.
   */
  open(): Promise<boolean>;
  /** Closes the dialog; what was answered stays. */
  close(): void;
}

/** Why something did not work. */
type AvisPlusFault = 'unavailable' | 'failed' | 'busy' | 'refused';

interface HTMLElementTagNameMap {
  'avis-plus': AvisPlusElement;
}

/** What listeners hear on the element, and as the events bubble on the document and the window. */
interface AvisPlusEventMap {
  /** The questions are shown: the dialog has opened, or they stand in the page. */
  'avis-plus:open': CustomEvent<null>;
  /** The server has stored a rating. Neither its answers nor its receipt are told: a receipt opens the rating. */
  'avis-plus:submit': CustomEvent<null>;
  /**
   * Something did not work: `unavailable`, the questions could not come and the link is shown instead; `failed`,
   * `busy` or `refused`, a rating was not stored and what was typed is still there.
   */
  'avis-plus:error': CustomEvent<AvisPlusFault>;
  /** The dialog was closed, whether or not something was sent. */
  'avis-plus:close': CustomEvent<null>;
}

// The same events under names that templates can bind: Angular's `(avisplussubmit)`, Vue's `@avisplussubmit`, React's
// `onavisplussubmit`.
interface AvisPlusTemplateEventMap {
  avisplusopen: CustomEvent<null>;
  avisplussubmit: CustomEvent<null>;
  avispluserror: CustomEvent<AvisPlusFault>;
  avisplusclose: CustomEvent<null>;
}

interface HTMLElementEventMap extends AvisPlusEventMap, AvisPlusTemplateEventMap {}
interface DocumentEventMap extends AvisPlusEventMap, AvisPlusTemplateEventMap {}
interface WindowEventMap extends AvisPlusEventMap, AvisPlusTemplateEventMap {}

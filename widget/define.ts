/** Registers the element: the loader's only lasting effect on the page. */
import { AvisElement } from './avis-element.ts';

/**
 * @param script address of the loader, from which panel and API are found. A second copy of the loader is a no-op:
 * the first one registered serves the page. So is a browser of before 2024, whose `light-dark()` the styles need: there
 * the link leads to the same questions.
 */
export function define(script: string): void {
  if (customElements.get('avis-plus') || !CSS.supports('color', 'light-dark(red,red)')) return;
  AvisElement.script = script;
  customElements.define('avis-plus', AvisElement);
}

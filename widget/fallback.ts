/** The link that works without us: the page's own, or one we make where the page wrote none. */
import { addressOf } from './addresses.ts';
import type { Options } from './options.ts';

export type Fallback = {
  /** Shows what the page wrote inside the element. */
  readonly slot: HTMLSlotElement;
  /** The link itself; the launcher takes over its words. */
  readonly link: HTMLAnchorElement;
};

export function fallbackOf(element: HTMLElement, script: string, options: Options): Fallback {
  const slot = document.createElement('slot');
  const ours = document.createElement('a');
  ours.href = addressOf.form(script, options.service);
  // The only words outside the questionnaire: they are said before it is asked for.
  ours.textContent = options.language === 'en' ? 'Rate this service' : 'Donner mon avis';
  slot.append(ours);
  return { slot, link: element.querySelector('a') ?? ours };
}

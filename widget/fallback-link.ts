/** The link that works without us: the page's own, or one we write where the page wrote none. */
import { formAddress } from './addresses.ts';
import type { Options } from './options.ts';

export function fallbackLink(element: HTMLElement, script: string, options: Options): HTMLAnchorElement {
  const written = element.querySelector('a');
  if (written) return written;
  const link = document.createElement('a');
  link.href = formAddress(script, options.service);
  // The only words outside the questionnaire: they are read before it is asked for.
  link.textContent = options.language === 'en' ? 'Rate this service' : 'Donner mon avis';
  return element.appendChild(link);
}

/** The link that works without us: the page's own, or one we write where the page wrote none. */
import { formPath } from './addresses.ts';
import { make } from './make.ts';
import type { Options } from './options.ts';
import { at } from './script-tag.ts';

/** The only words outside the questionnaire: they are read before it is asked for. French where the language is unknown. */
const words: Readonly<Record<string, string>> = {
  en: 'Rate this service',
  de: 'Bewerten',
  es: 'Valorar',
  it: 'Valuta',
  pt: 'Avaliar',
  ar: 'قيّم',
};

export function fallbackLink(element: Element, options: Options): HTMLAnchorElement {
  return (
    element.querySelector('a') ??
    element.appendChild(
      make('a', {
        href: at(formPath(options)),
        textContent: words[options.language.slice(0, 2)] ?? 'Donner mon avis',
      }),
    )
  );
}

/** The link that works without us, where the page wrote none of its own. */
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

export function fallbackLink(options: Options): HTMLAnchorElement {
  return make('a', {
    href: at(formPath(options)),
    textContent: words[options.language.slice(0, 2)] ?? 'Donner mon avis',
  });
}

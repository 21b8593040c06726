/** The link that works without us, where the page wrote none of its own. */
import { formPath } from './addresses.ts';
import { fallbackFrench, fallbackWords } from './fallback-words.ts';
import { make } from './make.ts';
import type { Options } from './options.ts';
import { at } from './script-tag.ts';

export function fallbackLink(options: Options): HTMLAnchorElement {
  return make('a', {
    href: at(formPath(options)),
    textContent: fallbackWords[options.language.slice(0, 2)] ?? fallbackFrench,
  });
}

/**
 * The script tag: registers `<avis-plus>` and, when the tag itself carries `data-service`, puts one element after it.
 * Nothing here may break the host page: whatever fails, the link inside the element stays as the page wrote it.
 */
import { AvisElement } from './avis-element.ts';
import { make } from './make.ts';
import { attributeNames } from './options.ts';
import { quietly } from './quietly.ts';
import { scriptTag } from './script-tag.ts';

quietly(async () => {
  if (scriptTag.dataset.service) {
    const element = make('avis-plus');
    // Empty where the tag says nothing, as everywhere.
    attributeNames.map((name) => element.setAttribute(name, scriptTag.dataset[name] ?? ''));
    scriptTag.after(element);
  }
  // An element still being read has no link yet: defined now, it would be given a second one.
  if (document.readyState === 'loading')
    await new Promise((parsed) => addEventListener('DOMContentLoaded', parsed));
  // Firefox 115 and Safari 17 brought it together with `modulepreload`, without which a press is answered after ten seconds.
  if ('canParse' in URL)
    // A second copy of the loader is refused here: the first one serves the page.
    customElements.define('avis-plus', AvisElement);
});

/**
 * The script tag: registers `<avis-plus>` and, for each tag of ours that carries `data-service`, puts one element where it
 * stands. Nothing here may break the host page: whatever fails, the link inside the element stays as the page wrote it.
 */
import { AvisElement } from './avis-element.ts';
import { make } from './make.ts';
import { attributeNames } from './options.ts';
import { placeAtTag } from './place-at-tag.ts';
import { quietly } from './quietly.ts';
import { tags } from './script-tag.ts';

quietly(async () => {
  // An element still being read has no link yet: defined now, it would be taken for one without.
  if (document.readyState === 'loading')
    await new Promise((parsed) => addEventListener('DOMContentLoaded', parsed));
  // All of them: some libraries run a script of their own in the place of the one that was written.
  for (const tag of tags)
    if (tag.dataset.service) {
      const element = make('avis-plus', { placedBy: tag } as object);
      // Empty where the tag says nothing, as everywhere.
      for (const name of attributeNames) element.setAttribute(name, tag.dataset[name] ?? '');
      placeAtTag(element);
    }
  // A second copy of the loader is refused here: the first one serves the page.
  customElements.define('avis-plus', AvisElement);
});

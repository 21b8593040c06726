/**
 * The script tag: registers `<avis-plus>` and, when the tag itself carries `data-service`, puts one element after it.
 * Nothing here may break the host page: whatever fails, the link inside the element stays as the page wrote it.
 */
import { define } from './define.ts';
import { fallbackLink } from './fallback-link.ts';
import { readOptions } from './options.ts';
import { quietly } from './quietly.ts';

// Read now: the property is null once the script has run.
const script = document.currentScript as HTMLScriptElement | null;

quietly(() => {
  if (!script?.src) return;
  if (script.dataset.service) {
    const element = document.createElement('avis-plus');
    for (const [name, value = ''] of Object.entries(script.dataset)) element.setAttribute(name, value);
    script.after(element);
    fallbackLink(element, script.src, readOptions(element));
  }
  define(script.src);
});

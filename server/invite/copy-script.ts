/** The copy buttons of the embed page: a script of our own, added where the clipboard can be written. */
import { createHash } from 'node:crypto';
import { paths } from '#shared/contracts/paths.ts';
import { immutable, staticFile } from '../platform/http/static-files.ts';

const body = /* js */ `for (const block of navigator.clipboard ? document.querySelectorAll('[data-copy]') : []) {
  const button = document.createElement('button');
  const said = document.createElement('span');
  button.type = 'button';
  button.className = 'second';
  button.textContent = block.dataset.copy;
  button.setAttribute('aria-label', block.dataset.copy + ' – ' + block.getAttribute('aria-label'));
  said.setAttribute('role', 'status');
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(block.value).then(
      () => { said.textContent = block.dataset.copied; },
      () => { block.focus(); block.select(); },
    );
  });
  const line = document.createElement('p');
  line.className = 'copy';
  line.append(button, said);
  block.after(line);
}
`;

const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);

export const copyScript = {
  href: paths.asset(`copy.${hash}.js`),
  file: staticFile({
    type: 'text/javascript; charset=utf-8',
    cacheControl: immutable,
    identity: new TextEncoder().encode(body),
    br: null,
    gzip: null,
  }),
};

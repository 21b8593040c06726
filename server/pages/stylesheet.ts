/** The one stylesheet of all pages: named by its content, so that it can be cached for good. */
import { createHash } from 'node:crypto';
import { paths } from '#shared/contracts/paths.ts';
import accessibility from './styles/accessibility.css?inline';
import base from './styles/base.css?inline';
import embed from './styles/embed.css?inline';
import form from './styles/form.css?inline';
import frame from './styles/frame.css?inline';
import home from './styles/home.css?inline';
import { dark, light, palette, themes } from './styles/palette.ts';
import print from './styles/print.css?inline';
import receipt from './styles/receipt.css?inline';
import results from './styles/results.css?inline';
import tokens from './styles/tokens.css?inline';

export type Stylesheet = { readonly file: string; readonly href: string; readonly body: string };

/** The ground of `/embed`'s preview, in the theme that was chosen there. */
const previews = [
  palette("[data-fr-theme='light'] .preview", light),
  palette("[data-fr-theme='dark'] .preview", dark),
];
/** Before `print`, which takes most of its colours away. */
const lightOnPaper = `@media print{${palette(':root', light)}}`;

export const stylesheet = sheetOf('avis', [
  themes,
  tokens,
  base,
  frame,
  form,
  receipt,
  results,
  home,
  accessibility,
  ...previews,
  embed,
  lightOnPaper,
  print,
]);

/** 10 hexadecimal digits of the hash tell a few hundred versions apart. */
/** Without comments and indentation, which no browser reads; nothing else is changed. */
function compact(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/([{};,])\n/g, '$1')
    .trim();
}

export function sheetOf(name: string, parts: readonly string[]): Stylesheet {
  const body = parts.map(compact).join('');
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  const file = `${name}.${hash}.css`;
  return { file, href: paths.asset(file), body };
}

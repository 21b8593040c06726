/** The one stylesheet of all pages: named by its content, so that it can be cached for good. */
import { createHash } from 'node:crypto';
import { paths } from '#shared/contracts/paths.ts';
import { accessibility } from './styles/accessibility.css.ts';
import { base } from './styles/base.css.ts';
import { embed } from './styles/embed.css.ts';
import { form } from './styles/form.css.ts';
import { frame } from './styles/frame.css.ts';
import { home } from './styles/home.css.ts';
import { print } from './styles/print.css.ts';
import { results } from './styles/results.css.ts';
import { tokens } from './styles/tokens.css.ts';

export type Stylesheet = { readonly file: string; readonly href: string; readonly body: string };

export const stylesheet = sheetOf('avis', [
  tokens,
  base,
  frame,
  form,
  results,
  home,
  accessibility,
  embed,
  print,
]);

/** 10 hexadecimal digits of the hash tell a few hundred versions apart. */
export function sheetOf(name: string, parts: readonly string[]): Stylesheet {
  const body = parts.join('').replace(/\n\s*/g, '\n').trimStart();
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  const file = `${name}.${hash}.css`;
  return { file, href: paths.asset(file), body };
}

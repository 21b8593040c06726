/** What a page says of its widget: the element's attributes, empty where it says nothing. */
import type { Language } from '#shared/charter/circumstances.ts';

/** `display="inline"` shows the question in the page; otherwise a button opens a dialog. */
export const attributeNames = ['service', 'display', 'channel', 'outcome', 'placement', 'language'] as const;

/** As the page wrote them, the language settled; the server refuses a word it does not know. */
export type Options = Readonly<Record<(typeof attributeNames)[number], string>> & {
  readonly language: Language;
};

export function readOptions(element: HTMLElement): Options {
  const read = (name: string) => element.getAttribute(name) ?? '';
  const written = Object.fromEntries(attributeNames.map((name) => [name, read(name)]));
  // Without a word of its own the element speaks the page's language, and French where that is neither.
  const language = written.language || element.closest<HTMLElement>('[lang]')?.lang || '';
  return { ...(written as Options), language: /^en/i.test(language) ? 'en' : 'fr' };
}

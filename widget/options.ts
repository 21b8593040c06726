/** What a page says of its widget, read from the element's attributes. */
import type { Language } from '#shared/charter/circumstances.ts';

/** Attributes whose change starts the widget anew. */
export const attributeNames = ['service', 'display', 'channel', 'outcome', 'placement', 'language'] as const;

/** As the page wrote them, empty where it wrote none; the server refuses a word it does not know. */
export type Options = {
  readonly service: string;
  readonly channel: string;
  readonly outcome: string;
  readonly placement: string;
  readonly language: Language;
  /** Shows the question in the page; otherwise a button opens a dialog. */
  readonly inline: boolean;
};

export function readOptions(element: HTMLElement): Options {
  const read = (name: (typeof attributeNames)[number]) => element.getAttribute(name) ?? '';
  // Without a word of its own the element speaks the page's language, and French where that is neither.
  const language = read('language') || element.closest<HTMLElement>('[lang]')?.lang || '';
  return {
    service: read('service'),
    channel: read('channel'),
    outcome: read('outcome'),
    placement: read('placement'),
    language: /^en/i.test(language) ? 'en' : 'fr',
    inline: read('display') === 'inline',
  };
}

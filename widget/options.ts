/** What a page says of its widget: the element's attributes, empty where it says nothing. */

/** `display="inline"` shows the question in the page; otherwise a button opens a dialog. */
export const attributeNames = ['channel', 'display', 'language', 'outcome', 'placement', 'service'] as const;

/**
 * As the page wrote them: what the server is asked the questionnaire with. It settles what a language tag means, and
 * refuses a word it does not know.
 */
export type Options = Record<(typeof attributeNames)[number], string>;

export function readOptions(element: Element): Options {
  const options = Object.fromEntries(attributeNames.map((name) => [name, element.getAttribute(name) ?? '']));
  // Without a word of its own the element speaks the page's language.
  options.language ||= element.closest<HTMLElement>('[lang]')?.lang ?? '';
  return options as Options;
}

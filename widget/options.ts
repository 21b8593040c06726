/** What a page says of its widget: the element's attributes, empty where it says nothing. */

/** The README's table is made from these comments. */
export const attributeNames = [
  /** How the person dealt with the service: `counter`, `phone`, `online`, `mail`. It chooses the questions */
  'channel',
  /**
   * `button` (default: a button that opens a dialog), `inline` (the question stands in the page) or `results` (the
   * published results of the service)
   */
  'display',
  /**
   * `fr`, `fr-simple` (easy to read), `en`, `de`, `es`, `it`, `pt` or `ar`; `de-AT` is `de`. Default: the language of
   * the page around it, else French. Translations are unofficial and say so
   */
  'language',
  /**
   * Where in the procedure it is asked: `success`, `refused`, `error`, `abandoned`, `unknown`. Asking only people who
   * finished flatters the service; the results show it
   */
  'outcome',
  /** A label the operator registered for this service; any other is stored as `other` */
  'placement',
  /** Code of the service; the only one required */
  'service',
] as const;

/**
 * As the page wrote them: what the server is asked the questionnaire with. It settles what a language tag means, and
 * refuses a word it does not know.
 */
export type Options = Record<(typeof attributeNames)[number], string>;

export function readOptions(element: AvisPlusElement): Options {
  const options = {} as Options;
  for (const name of attributeNames) options[name] = element[name];
  // Without a word of its own the element speaks the page's language.
  options.language ||= languageAround(element);
  return options;
}

/** In which language the page says that an element speaks; empty where it says nothing. */
export function languageAround(element: Element): string {
  return (element.closest<HTMLElement>('[lang]') ?? document.documentElement).lang;
}

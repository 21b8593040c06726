/**
 * French typography for the texts we write: what the Imprimerie nationale asks and a keyboard does not give.
 * Never applied to what others wrote – names, comments – which is printed as received.
 */

import type { Language } from '../charter/circumstances.ts';

/** U+202F: before `; : ! ? %`, inside « », between thousands. */
export const narrowNoBreakSpace = '\u202f';
/** U+00A0: between a number and its noun. */
export const noBreakSpace = '\u00a0';

const space = '[ \\u00a0\\u202f]';
const beforeHighSign = new RegExp(`${space}+([;:!?%»])`, 'g');
const afterOpeningQuote = new RegExp(`«${space}*`, 'g');
const apostrophe = /(\p{L})'(?=\p{L})/gu;
const ordinal = /n° ?(?=\d)/g;

/** Typesets one French text. Applying it twice changes nothing. */
export function typeset(text: string): string {
  return text
    .replace(beforeHighSign, `${narrowNoBreakSpace}$1`)
    .replace(afterOpeningQuote, `«${narrowNoBreakSpace}`)
    .replace(apostrophe, '$1’')
    .replace(ordinal, `n°${noBreakSpace}`)
    .replaceAll('...', '…');
}

/**
 * Typesets one text of ours in a language. Only French has rules here: texts in other languages are written as they are
 * to be shown.
 */
export function typesetIn(language: Language): (text: string) => string {
  return language === 'fr' || language === 'fr-simple' ? typeset : (text) => text;
}

type Message = string | ((...values: never[]) => string);
type Messages = { readonly [key: string]: Message | Messages };

/**
 * Typesets every text in a tree of messages. Messages that are functions are typeset after their values have been put
 * in.
 */
export function typesetMessages<T extends Messages>(messages: T): T {
  const entries = Object.entries(messages).map(([key, message]) => [key, typesetMessage(message)]);
  return Object.fromEntries(entries) as T;
}

function typesetMessage(message: Message | Messages): Message | Messages {
  if (typeof message === 'string') return typeset(message);
  if (typeof message === 'function') return (...values: never[]) => typeset(message(...values));
  return typesetMessages(message);
}

import { expect, test } from 'vitest';
import { type Language, languages } from '#shared/charter/circumstances.ts';
import { everyText } from './every-text.ts';

const high = /(?<![\u202f\u00a0])[;:!?»]|«(?!\u202f)/u;

/** What a text in this language must not show. A colon before a value or at an end has its own space. */
const refused: Readonly<Record<Language, RegExp>> = {
  fr: high,
  'fr-simple': high,
  // « » and a space before a high sign are French; a straight apostrophe is a typewriter's.
  en: /[«»„]| [:;!?]/u,
  de: /[«»"']| [:;!?]/u,
  es: /["'„“]| [:;!?»]|« |^[^¿]*\?|^[^¡]*!/u,
  it: /["'„“]| [:;!?»]|« /u,
  pt: /["'„“]| [:;!?»]|« /u,
  // Arabic has its own comma, semicolon and question mark.
  ar: /[;?"'„“]|\p{Script=Arabic},| [:؛؟،»]|« /u,
};

test.each(languages)('in %s, every text is set as that language is', (language) => {
  const wrong = [...everyText(language)].filter(
    ([, text]) => refused[language].test(withoutAddresses(text)) || text.includes('...'),
  );
  expect(wrong).toEqual([]);
});

test('no text shouts', () => {
  const shouting = languages.flatMap((language) =>
    [...everyText(language)].filter(([, text]) => /[!¡]|\boups\b/i.test(text)),
  );
  expect(shouting).toEqual([]);
});

/** Words of a sentence that is easy to read; Inclusion Europe asks for short ones and names no number. */
const easyWordsMax = 17;

test('French made easy to read keeps to short sentences, without signs that join two', () => {
  const hard = [...everyText('fr-simple')].filter(
    ([key, text]) =>
      !key.startsWith('frame.') &&
      !key.includes('demo') &&
      (/[;—–]/.test(text) ||
        text.split(/[.?:]\s/u).some((sentence) => sentence.split(/[ \u202f]+/u).length > easyWordsMax)),
  );
  expect(hard).toEqual([]);
});

function withoutAddresses(text: string): string {
  return text.replace(/npm run \S+ -- \S+ --at \S+/g, '').replace('Avis+، ', '');
}

import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#shared/charter/circumstances.ts';
import { messagesIn } from './every-text.ts';
import { glossary, type Term } from './glossary.ts';

/** Where the sentence is turned so that a term stands on one side only; `*`: French alone has another word. */
const turned: readonly string[] = [
  // « Publication » and « parution » are nouns of their own; « questionnaire » begins as the question does.
  '* publish scores.waiting',
  '* publish invitation.badge.release',
  '* question invitation.poster.code',
  // The code, the figure and the link are said by what they are for.
  'fr-simple rating invitation.poster.code',
  'fr-simple rating invitation.badge.indicative',
  'fr-simple service scores.page',
  'en rating invitation.mail.subject',
  'en rating invitation.badge.label',
  // Quality of service is one word, and not the place that is rated.
  'de service scores.title',
  'ar service scores.title',
  // « Pubblici » is open to all, not published.
  'it publish invitation.poster.results',
  // Easy French says the noun again where French has a pronoun.
  'fr-simple rating receipt.day',
  'fr-simple rating receipt.closedMore',
  'fr-simple rating findReceipt.open',
  'fr-simple rating panel.sending',
  'fr-simple rating panel.failed',
  'fr-simple question panel.more',
  // « critère » is not an everyday word.
  'fr-simple question receipt.demoThen',
  // English says it with the verb.
  'en rating form.title',
  'en service form.title',
  // « parution » is what the French page calls one publication.
  'en publish receipt.closing',
];

const translated = languages.filter((language) => language !== 'fr');
const french = messagesIn('fr');

describe.each(translated)('in %s, every term of the glossary', (language) => {
  const texts = messagesIn(language);

  test.each(Object.entries(glossary))(
    '(%s) stands where the French one stands, and nowhere else',
    (name, term) => {
      const wrong = differences(texts, language, term).filter(
        (key) => !turned.includes(`${language} ${name} ${key}`) && !turned.includes(`* ${name} ${key}`),
      );
      expect(wrong).toEqual([]);
    },
  );
});

function differences(texts: ReadonlyMap<string, string>, language: Language, term: Term): string[] {
  return [...french].flatMap(([key, text]) =>
    term.fr.test(text) === term[language].test(texts.get(key) ?? '') ? [] : [key],
  );
}

test('a turned sentence that is turned back is taken off the list', () => {
  const stale = turned.filter((entry) => {
    const [language = 'fr', name = '', key = ''] = entry.split(' ');
    const term = glossary[name];
    const spoken = language === '*' ? translated : [language as Language];
    return !term || !spoken.some((one) => differences(messagesIn(one), one, term).includes(key));
  });
  expect(stale).toEqual([]);
});

test('two words for one thing, planted, are caught', () => {
  const planted = new Map(messagesIn('de')).set('panel.send', 'Beurteilung senden');
  expect(differences(planted, 'de', glossary.rating as Term)).toEqual(['panel.send']);
});

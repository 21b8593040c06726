import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#shared/charter/circumstances.ts';
import { languageNames } from '#shared/i18n/language-names.ts';
import { scaleLabels } from '#shared/i18n/scale.ts';
import { everyText } from './every-text.ts';

const french = everyText('fr');
const translated = languages.filter((language) => language !== 'fr');

/** Said alike in both languages. */
const alike: Readonly<Partial<Record<Language, readonly string[]>>> = {
  // Already as easy as it gets.
  'fr-simple': [
    // The law gives these words.
    'frame.accessibility.none',
    'frame.accessibility.partial',
    'frame.accessibility.full',
    'frame.findReceipt',
    'faults.mark',
    'receipt.address',
    'receipt.qr',
    'frame.language',
    'refusals.eyebrow',
    'refusals.find',
    'refusals.notFound.title',
    'refusals.limited.title',
    'form.inactive',
    'faults.overall',
    'badReceipt.which',
    'receipt.corrected',
    'receipt.comment',
    'receipt.correct',
    'receipt.withdraw',
    'receipt.withdrawConfirm',
    'receipt.eraseComment',
    'receipt.eraseConfirm',
    'kiosk.back',
    'kiosk.closed',
    'kiosk.language',
    'kiosk.leaving',
    'kiosk.start',
    'kiosk.thanks',
    'outbox.erase',
    'panel.close',
    'panel.send',
    ...['poster.title', 'poster.cardTitle', 'poster.headline', 'mail.button'].map(
      (key) => `invitation.${key}`,
    ),
    ...['none', 'between', 'ratings', 'method'].map((key) => `invitation.badge.${key}`),
    'fallback.invitation',
    'fallback.loading',
    'statements.overall',
    'statements.reachability',
    'statements.orientation',
  ],
};

/** Characters: at 320 px, with the padding of a button, two lines of its words. */
const buttonCharactersMax = 48;
const buttons = ['panel.send', 'refusals.find', 'findReceipt.open', 'receipt.saveCorrection'].concat(
  ['correct', 'withdraw', 'withdrawConfirm', 'eraseComment', 'eraseConfirm'].map((key) => `receipt.${key}`),
);
/** Characters of one word of an answer: what a fifth of a form shows of it on a small screen. */
const answerWordMax = 11;

describe.each(translated)('%s', (language) => {
  const texts = everyText(language);

  test('has every text French has, and none French has not', () => {
    expect([...texts.keys()].sort()).toEqual([...french.keys()].sort());
  });

  test('puts the same values into its sentences', () => {
    const wrong = [...french].filter(
      ([key, text]) => `${valuesOf(text)}` !== `${valuesOf(texts.get(key) ?? '')}`,
    );
    expect(wrong).toEqual([]);
  });

  test('leaves no text empty or in French', () => {
    const same = [...texts].filter(([key, text]) => text.trim() === '' || text === french.get(key));
    expect(same.map(([key]) => key).filter((key) => !alike[language]?.includes(key))).toEqual([]);
  });

  test('ends its sentences as French does, so that parts put together read as one', () => {
    const ending = (text: string) => (/[:：]\s*$/.test(text) ? ':' : '');
    const wrong = [...french].filter(([key, text]) => ending(text) !== ending(texts.get(key) ?? ''));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('keeps buttons and answers short enough for 320 px', () => {
    const long = buttons.filter((key) => (texts.get(key) ?? '').length > buttonCharactersMax);
    const { satisfaction, agreement, na } = scaleLabels(language);
    const words = [...satisfaction, ...agreement, na].join(' ').split(/[ \u00ad]/);
    expect([long, words.filter((word) => word.length > answerWordMax)]).toEqual([[], []]);
  });

  test('names five different levels on both scales', () => {
    const { satisfaction, agreement } = scaleLabels(language);
    expect([new Set(satisfaction).size, new Set(agreement).size]).toEqual([5, 5]);
  });

  test('names itself in its own words', () => {
    expect(languageNames[language]).not.toBe('');
  });
});

/** What makes an answer unfavourable: levels 1 and 2 say it, levels 4 and 5 do not. */
const unfavourable: Readonly<Record<Language, RegExp>> = {
  fr: /insatisfait|pas/i,
  'fr-simple': /\bpas\b|\bnon\b/i,
  en: /dissatis|disagree/i,
  de: /un\u00ad|nicht/i,
  es: /insatis|desacuerdo/i,
  it: /insod|niente|poco/i,
  pt: /insatis|discord/i,
  ar: /غير|لا /,
};

test.each(languages)('in %s, levels rise from the least to the most favourable', (language) => {
  const { satisfaction, agreement } = scaleLabels(language);
  for (const labels of [satisfaction, agreement])
    expect(labels.map((label) => unfavourable[language].test(label))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
});

function valuesOf(text: string): string[] {
  return (text.match(/\{\w+\}|⟦\d⟧|\b\d\d+\b|A1B2C\S+/g) ?? []).sort();
}

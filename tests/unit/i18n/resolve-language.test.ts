import { describe, expect, test } from 'vitest';
import { acceptedLanguage, resolveLanguage } from '#shared/i18n/resolve-language.ts';

describe('a language tag', () => {
  test.each([
    ['fr', 'fr'],
    ['FR-ca', 'fr'],
    ['de-AT', 'de'],
    ['pt_BR', 'pt'],
    ['ar-MA', 'ar'],
    ['es-419', 'es'],
    [' en-GB ', 'en'],
    ['fr-simple', 'fr-simple'],
    ['fr-FR-simple', 'fr-simple'],
  ])('%s means our %s', (tag, language) => expect(resolveLanguage(tag)).toBe(language));

  test.each(['', 'zh', 'deu', 'd', 'english', '-de', 'fra-simple', '__proto__', 'x'.repeat(10_000)])(
    '%s is none of ours',
    (tag) => expect(resolveLanguage(tag)).toBeNull(),
  );

  test('keeps its meaning before an extension, and nothing private counts', () => {
    expect(['fr-x-simple', 'de-DE-u-co-phonebk', 'en-simple'].map(resolveLanguage)).toEqual([
      'fr',
      'de',
      'en',
    ]);
  });
});

describe('the wishes of a browser', () => {
  test.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['zh-CN,zh;q=0.9,it;q=0.5,en;q=0.4', 'it'],
    ['en;q=0.2, pt;q=0.7', 'pt'],
    ['fr;q=0, ar;q=0.1', 'ar'],
    ['es;q=2, en', 'en'],
  ])('%s are answered in %s', (header, language) => expect(acceptedLanguage(header)).toBe(language));

  test.each(['', '*', 'zh', 'fr;q=0', 'fr;q=x', ','.repeat(10_000), 'q=1;;;,,=;'])(
    '%s name none of ours',
    (header) => expect(acceptedLanguage(header)).toBeNull(),
  );

  test('are read as far as any browser writes them', () => {
    expect(acceptedLanguage(`${'zh,'.repeat(30)}fr`)).toBeNull();
  });
});

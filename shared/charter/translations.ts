/** The unofficial translations of the charter. The official French wording is part of the editions themselves. */
import { charterAr } from './charter.ar.ts';
import { charterDe } from './charter.de.ts';
import { charterEn } from './charter.en.ts';
import { charterEs } from './charter.es.ts';
import { charterFrSimple } from './charter.fr-simple.ts';
import { charterIt } from './charter.it.ts';
import { charterPt } from './charter.pt.ts';
import type { TranslatedLanguage } from './circumstances.ts';
import type { CharterTranslation } from './translation.ts';

export const translations: Readonly<Record<TranslatedLanguage, CharterTranslation>> = {
  'fr-simple': charterFrSimple,
  en: charterEn,
  de: charterDe,
  es: charterEs,
  it: charterIt,
  pt: charterPt,
  ar: charterAr,
};

/** One engagement in every other language. @throws when the edition has no such engagement. */
export function engagementTranslations(
  edition: string,
  engagement: string,
): Record<TranslatedLanguage, string> {
  const entries = Object.entries(translations).map(([language, { engagements }]) => {
    const byEdition: Readonly<Record<string, Readonly<Record<string, string>>>> = engagements;
    const text = byEdition[edition]?.[engagement];
    if (text === undefined) throw new Error(`unknown engagement ${edition}/${engagement}`);
    return [language, text] as const;
  });
  return Object.fromEntries(entries) as Record<TranslatedLanguage, string>;
}

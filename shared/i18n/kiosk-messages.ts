/** The kiosk's messages by language. */
import { type Language, languages } from '../charter/circumstances.ts';
import { kioskAr } from './kiosk.ar.ts';
import { kioskDe } from './kiosk.de.ts';
import { kioskEn } from './kiosk.en.ts';
import { kioskEs } from './kiosk.es.ts';
import { type KioskMessages, kioskFr } from './kiosk.fr.ts';
import { kioskFrSimple } from './kiosk.fr-simple.ts';
import { kioskIt } from './kiosk.it.ts';
import { kioskPt } from './kiosk.pt.ts';
import { type Direction, directionOf, languageNames } from './language-names.ts';
import { typesetIn } from './typography.ts';

const messages: Readonly<Record<Language, KioskMessages>> = {
  fr: kioskFr,
  'fr-simple': kioskFrSimple,
  en: kioskEn,
  de: kioskDe,
  es: kioskEs,
  it: kioskIt,
  pt: kioskPt,
  ar: kioskAr,
};

type KioskText = KioskMessages & {
  /** What the language calls itself. */
  readonly name: string;
  readonly direction: Direction;
};

/** What the page hands to its script, which holds no wording. */
export type KioskTexts = Readonly<Record<Language, KioskText>>;

export const kioskTexts = Object.fromEntries(
  languages.map((language) => [language, kioskText(language)]),
) as KioskTexts;

function kioskText(language: Language): KioskText {
  const set = typesetIn(language);
  const entries = Object.entries(messages[language]).map(([key, message]) => [key, set(message)]);
  const text = Object.fromEntries(entries) as KioskMessages;
  return { ...text, name: languageNames[language], direction: directionOf(language) };
}

/** What each language calls itself, and the way it is written. */
import type { Language } from '../charter/circumstances.ts';

export const languageNames: Readonly<Record<Language, string>> = {
  fr: 'Français',
  // The name that readers of easy texts know. Not « FALC »: that would claim that such readers have checked the texts.
  'fr-simple': 'Facile à lire',
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  it: 'Italiano',
  pt: 'Português',
  ar: 'العربية',
};

export type Direction = 'ltr' | 'rtl';

export function directionOf(language: Language): Direction {
  return language === 'ar' ? 'rtl' : 'ltr';
}

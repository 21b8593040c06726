/** The only words outside the questionnaire: they are read before it is asked for. French where the language is unknown. */
export const fallbackWords: Readonly<Record<string, string>> = {
  en: 'Rate this service',
  de: 'Bewerten',
  es: 'Valorar',
  it: 'Valuta',
  pt: 'Avaliar',
  ar: 'قيّم',
};

export const fallbackFrench = 'Donner mon avis';

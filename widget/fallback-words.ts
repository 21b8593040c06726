/**
 * The only words outside the questionnaire, because they are read before it has come: what our link says, then, in the
 * two languages most pages are written in, what a pressed button says; in others it repeats its own words with an ellipsis.
 * The first are for languages that have none.
 */
export const fallbackWords: readonly FallbackWords[] = [
  ['fr', 'Donner mon avis', 'Chargement…'],
  ['en', 'Rate this service', 'Loading…'],
  ['de', 'Bewerten'],
  ['es', 'Valorar'],
  ['it', 'Valuta'],
  ['pt', 'Avaliar'],
  ['ar', 'قيّم'],
];

type FallbackWords = readonly [language: string, invitation: string, loading?: string];

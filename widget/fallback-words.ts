/**
 * The only words outside the questionnaire, because they are read before it has come: what our link says, then what a
 * pressed button says. The first are for languages that have none.
 */
export const fallbackWords: readonly FallbackWords[] = [
  ['fr', 'Donner mon avis', 'Chargement…'],
  ['en', 'Rate this service', 'Loading…'],
  ['de', 'Bewerten', 'Wird geladen…'],
  ['es', 'Valorar', 'Cargando…'],
  ['it', 'Valuta', 'Caricamento…'],
  ['pt', 'Avaliar', 'A carregar…'],
  ['ar', 'قيّم', 'جارٍ التحميل…'],
];

type FallbackWords = readonly [language: string, invitation: string, loading: string];

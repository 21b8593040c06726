/** Stands on every page of a demonstration service, so that no invented figure is taken for a real one. */
import type { Language } from '#shared/charter/circumstances.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';

export function DemoBanner({ demo, language = 'fr' }: { demo: boolean; language?: Language }) {
  return demo ? <p class="banner">{pageMessages[language].demo}</p> : null;
}

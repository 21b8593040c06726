/** The texts of the form and receipt pages by language; what the widget says too comes from its own messages. */
import type { Language } from '../charter/circumstances.ts';
import { pagesAr } from './pages.ar.ts';
import { pagesDe } from './pages.de.ts';
import { pagesEn } from './pages.en.ts';
import { pagesEs } from './pages.es.ts';
import { type PageTexts, pagesFr } from './pages.fr.ts';
import { pagesFrSimple } from './pages.fr-simple.ts';
import { pagesIt } from './pages.it.ts';
import { pagesPt } from './pages.pt.ts';
import type { PanelMessages } from './panel.fr.ts';
import { panelMessages } from './panel-messages.ts';

export type PageMessages = PageTexts & { readonly panel: PanelMessages };

export const pageMessages: Readonly<Record<Language, PageMessages>> = {
  fr: { ...pagesFr, panel: panelMessages('fr') },
  'fr-simple': { ...pagesFrSimple, panel: panelMessages('fr-simple') },
  en: { ...pagesEn, panel: panelMessages('en') },
  de: { ...pagesDe, panel: panelMessages('de') },
  es: { ...pagesEs, panel: panelMessages('es') },
  it: { ...pagesIt, panel: panelMessages('it') },
  pt: { ...pagesPt, panel: panelMessages('pt') },
  ar: { ...pagesAr, panel: panelMessages('ar') },
};

/** The texts of the form and receipt pages by language; what the widget says too comes from its own messages. */
import type { Language } from '../charter/circumstances.ts';
import { pagesEn } from './pages.en.ts';
import { type PageTexts, pagesFr } from './pages.fr.ts';
import { panelEn } from './panel.en.ts';
import { type PanelMessages, panelFr } from './panel.fr.ts';
import { typesetMessages } from './typography.ts';

export type PageMessages = PageTexts & { readonly panel: PanelMessages };

export const pageMessages: Readonly<Record<Language, PageMessages>> = {
  fr: { ...pagesFr, panel: typesetMessages(panelFr) },
  en: { ...pagesEn, panel: panelEn },
};

/** The questionnaire's messages by language. */
import type { Language } from '../charter/circumstances.ts';
import { panelEn } from './panel.en.ts';
import { type PanelMessages, panelFr } from './panel.fr.ts';

const messages: Readonly<Record<Language, PanelMessages>> = { fr: panelFr, en: panelEn };

export function panelMessages(language: Language): PanelMessages {
  return messages[language];
}

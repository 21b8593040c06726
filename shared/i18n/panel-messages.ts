/** The questionnaire's messages by language. */
import type { Language } from '../charter/circumstances.ts';
import { panelAr } from './panel.ar.ts';
import { panelDe } from './panel.de.ts';
import { panelEn } from './panel.en.ts';
import { panelEs } from './panel.es.ts';
import { type PanelMessages, panelFr } from './panel.fr.ts';
import { panelFrSimple } from './panel.fr-simple.ts';
import { panelIt } from './panel.it.ts';
import { panelPt } from './panel.pt.ts';
import { typesetIn } from './typography.ts';

const messages: Readonly<Record<Language, PanelMessages>> = {
  fr: panelFr,
  'fr-simple': panelFrSimple,
  en: panelEn,
  de: panelDe,
  es: panelEs,
  it: panelIt,
  pt: panelPt,
  ar: panelAr,
};

/** Typeset, ready to be shown. */
export function panelMessages(language: Language): PanelMessages {
  const set = typesetIn(language);
  const entries = Object.entries(messages[language]).map(([key, message]) => [key, set(message)]);
  return Object.fromEntries(entries) as PanelMessages;
}

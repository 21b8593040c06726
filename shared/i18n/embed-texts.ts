/** The embed page is for agencies: French, and English for those who develop. */
import { embedEn } from './embed.en.ts';
import { type EmbedTexts, embedFr } from './embed.fr.ts';

export const agencyLanguages = ['fr', 'en'] as const;
export type AgencyLanguage = (typeof agencyLanguages)[number];

export type { EmbedTexts };
export const embedTexts: Readonly<Record<AgencyLanguage, EmbedTexts>> = { fr: embedFr, en: embedEn };

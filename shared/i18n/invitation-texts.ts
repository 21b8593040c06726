/** The texts of posters, messages and badges by language; a language without them does not compile. */
import type { Language } from '../charter/circumstances.ts';
import { invitationAr } from './invitation.ar.ts';
import { invitationDe } from './invitation.de.ts';
import { invitationEn } from './invitation.en.ts';
import { invitationEs } from './invitation.es.ts';
import { type InvitationTexts, invitationFr } from './invitation.fr.ts';
import { invitationFrSimple } from './invitation.fr-simple.ts';
import { invitationIt } from './invitation.it.ts';
import { invitationPt } from './invitation.pt.ts';

export const invitationTexts: Readonly<Record<Language, InvitationTexts>> = {
  fr: invitationFr,
  'fr-simple': invitationFrSimple,
  en: invitationEn,
  de: invitationDe,
  es: invitationEs,
  it: invitationIt,
  pt: invitationPt,
  ar: invitationAr,
};

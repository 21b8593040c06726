/** The texts of posters, messages and badges by language; a language without them does not compile. */
import type { Language } from '../charter/circumstances.ts';
import { invitationEn } from './invitation.en.ts';
import { type InvitationTexts, invitationFr } from './invitation.fr.ts';

export const invitationTexts: Readonly<Record<Language, InvitationTexts>> = {
  fr: invitationFr,
  en: invitationEn,
};

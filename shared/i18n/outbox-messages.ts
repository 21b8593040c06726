/** The outbox's messages by language. */
import type { Language } from '../charter/circumstances.ts';
import { outboxAr } from './outbox.ar.ts';
import { outboxDe } from './outbox.de.ts';
import { outboxEn } from './outbox.en.ts';
import { outboxEs } from './outbox.es.ts';
import { type OutboxMessages, outboxFr } from './outbox.fr.ts';
import { outboxFrSimple } from './outbox.fr-simple.ts';
import { outboxIt } from './outbox.it.ts';
import { outboxPt } from './outbox.pt.ts';
import { typesetIn } from './typography.ts';

const messages: Readonly<Record<Language, OutboxMessages>> = {
  fr: outboxFr,
  'fr-simple': outboxFrSimple,
  en: outboxEn,
  de: outboxDe,
  es: outboxEs,
  it: outboxIt,
  pt: outboxPt,
  ar: outboxAr,
};

/** Typeset, ready to be shown. */
export function outboxMessages(language: Language): OutboxMessages {
  const set = typesetIn(language);
  const entries = Object.entries(messages[language]).map(([key, message]) => [key, set(message)]);
  return Object.fromEntries(entries) as OutboxMessages;
}

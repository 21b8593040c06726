/** Every text a citizen may read, by key, in one language; values of a message are shown as ⟦1⟧. */

import { editions } from '#shared/charter/charter.ts';
import type { Language } from '#shared/charter/circumstances.ts';
import { criteria } from '#shared/charter/criteria.ts';
import { translations } from '#shared/charter/translations.ts';
import { invitationTexts } from '#shared/i18n/invitation-texts.ts';
import { kioskTexts } from '#shared/i18n/kiosk-messages.ts';
import { outboxMessages } from '#shared/i18n/outbox-messages.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';
import { scaleLabels } from '#shared/i18n/scale.ts';
import { scoreWords } from '#shared/i18n/score-words.ts';
import { typeset, typesetIn } from '#shared/i18n/typography.ts';
import { fallbackWords } from '#widget/fallback-words.ts';

type Tree = { readonly [key: string]: unknown };

export function messagesIn(language: Language): Map<string, string> {
  const { name: _name, direction: _direction, ...kiosk } = kioskTexts[language];
  return flatten({
    ...pageMessages[language],
    kiosk,
    outbox: outboxMessages(language),
    invitation: invitationTexts[language],
    ...Object.fromEntries(
      [...flatten({ scores: scoreWords[language] })].map(([key, text]) => [key, typesetIn(language)(text)]),
    ),
  });
}

export function everyText(language: Language): Map<string, string> {
  const statements = Object.fromEntries(
    criteria.map(({ key, text }) => [key, typesetIn(language)(text[language])]),
  );
  return new Map([
    ...messagesIn(language),
    ...flatten({ statements }),
    ...flatten({ scales: scaleLabels(language) }),
    ...flatten({ engagements: engagementsIn(language) }),
    ...flatten({ fallback: wordsBeforeTheForm(language) }),
  ]);
}

function wordsBeforeTheForm(language: Language): Tree {
  const words = fallbackWords.find(([known]) => language.startsWith(known));
  return { invitation: words?.[1] ?? '', loading: words?.[2] ?? '' };
}

/** As they are printed: the official ones in French, by edition. */
function engagementsIn(language: Language): Tree {
  if (language !== 'fr') return translations[language].engagements;
  const worded = editions.map(({ id, engagements }) => [
    id,
    Object.fromEntries(engagements.map((engagement) => [engagement.id, typeset(engagement.wording)])),
  ]);
  return Object.fromEntries(worded);
}

function flatten(tree: Tree, under = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const path = under ? `${under}.${key}` : key;
    if (typeof value === 'string') texts.set(path, value);
    else if (typeof value === 'function') texts.set(path, `${value('⟦1⟧', '⟦2⟧')}`);
    else for (const entry of flatten(value as Tree, path)) texts.set(...entry);
  }
  return texts;
}

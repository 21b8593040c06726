/** Builds the questionnaire one service asks today: the object that widget, form and kiosk render. */

import type { Channel, Language, TranslatedLanguage } from '#shared/charter/circumstances.ts';
import { currentEdition } from '#shared/charter/current-edition.ts';
import { type Question, selectCriteria } from '#shared/charter/questionnaire.ts';
import { translations } from '#shared/charter/translations.ts';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import { paths } from '#shared/contracts/paths.ts';
import { commentGraphemesMax } from '#shared/contracts/submission.ts';
import { directionOf } from '#shared/i18n/language-names.ts';
import { panelMessages } from '#shared/i18n/panel-messages.ts';
import { scaleLabels } from '#shared/i18n/scale.ts';
import { typesetIn } from '#shared/i18n/typography.ts';
import type { Service } from '../storage/store.ts';

export function buildQuestionnaire(input: {
  readonly service: Service;
  readonly channel: Channel | null;
  readonly language: Language;
  readonly placement: string | null;
  readonly today: string;
  readonly publicUrl: string;
}): Questionnaire {
  const { service, channel, language, publicUrl } = input;
  const edition = currentEdition(service, input.today);
  const selection = selectCriteria({ edition, channel, language, settings: service.questionnaire });
  const set = typesetIn(language);
  const question = (asked: Question): Question => ({ ...asked, text: set(asked.text) });
  return {
    service: { code: service.code, name: service.name, demo: service.demo },
    edition: edition.id,
    wording: edition.wording,
    language,
    direction: directionOf(language),
    ...(language === 'fr'
      ? {}
      : { translation: translationOf({ language, edition: edition.id, publicUrl }) }),
    channel,
    placement: input.placement,
    required: question(selection.required),
    fixed: selection.fixed.map(question),
    draws: selection.draws.map(({ take, from }) => ({ take, from: from.map(question) })),
    scales: scaleLabels(language),
    commentMax: commentGraphemesMax,
    messages: { ...panelMessages(language) },
    links: {
      submit: `${publicUrl}${paths.api.submissions()}`,
      form: `${publicUrl}${paths.form(service.code)}`,
      privacy: `${publicUrl}${paths.privacy()}`,
    },
  };
}

function translationOf(input: {
  readonly language: TranslatedLanguage;
  readonly edition: string;
  readonly publicUrl: string;
}): Questionnaire['translation'] {
  const { language, edition, publicUrl } = input;
  const { note, original } = translations[language];
  const set = typesetIn(language);
  const query = new URLSearchParams({ language, edition });
  return { note: set(note), original: set(original), href: `${publicUrl}${paths.charter()}?${query}` };
}

/** Builds the questionnaire one service asks today: the object that widget, form and kiosk render. */

import type { Channel, Language } from '#shared/charter/circumstances.ts';
import { currentEdition } from '#shared/charter/current-edition.ts';
import { type Question, selectCriteria } from '#shared/charter/questionnaire.ts';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import { paths } from '#shared/contracts/paths.ts';
import { commentGraphemesMax } from '#shared/contracts/submission.ts';
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
      results: `${publicUrl}${paths.service(service.code)}`,
    },
  };
}

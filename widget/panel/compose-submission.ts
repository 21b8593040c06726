/** What the person answered, as the API expects it. */
import { outcomes } from '#shared/charter/circumstances.ts';
import type { Question } from '#shared/charter/questionnaire.ts';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import type { Options } from '../options.ts';
import { writeJson } from '../write-json.ts';
import type { PanelState } from './steps.ts';

type Answered = {
  readonly id: string;
  readonly questionnaire: Questionnaire;
  readonly options: Options;
  /** The criteria put to her besides the required one. */
  readonly drawn: readonly Question[];
  readonly state: PanelState;
};

/** @returns JSON. */
export function composeSubmission({ id, questionnaire, options, drawn, state }: Answered): string {
  const { service, channel, placement, language, edition, wording, required } = questionnaire;
  return writeJson({
    id,
    service: service.code,
    ratings: state.ratings,
    comment: state.comment.trim() ? state.comment : null,
    channel,
    mode: options.display === 'inline' ? 'inline' : 'widget',
    // A page's spelling mistake must not cost a person her rating.
    outcome: outcomes.find((known) => known === options.outcome),
    placement,
    language,
    edition,
    wording,
    asked: [required, ...drawn].map(({ criterion }) => criterion),
  });
}

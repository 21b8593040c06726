/** What was answered at the kiosk, as the API expects it: ratings and where they were given, never a text. */
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import { writeJson } from '../write-json.ts';
import { askedOf, type Visit } from './visit.ts';

/** @returns JSON; what is not known is left out. */
export function composeRating(visit: Visit, questionnaire: Questionnaire): string {
  const { service, channel, placement, language, edition, wording } = questionnaire;
  return writeJson({
    id: visit.id,
    service: service.code,
    ratings: visit.ratings,
    channel,
    mode: 'kiosk',
    placement,
    language,
    edition,
    wording,
    asked: askedOf(visit),
  });
}

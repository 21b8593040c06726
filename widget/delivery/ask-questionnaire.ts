/** Asks the server what to ask the person. */
import { questionnairePath } from '../addresses.ts';
import type { Options } from '../options.ts';
import { at } from '../script-tag.ts';

/** @throws (rejects) when there is no network or the page's policy says no. */
export function askQuestionnaire(options: Options): Promise<Response> {
  return fetch(at(questionnairePath(options)), { credentials: 'omit', referrerPolicy: 'no-referrer' });
}

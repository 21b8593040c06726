/** Asks the server what to ask the person. */
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import { questionnaireAddress } from '../addresses.ts';
import type { Options } from '../options.ts';

/** @throws (rejects) when the network, the page's policy or the server says no. */
export async function fetchQuestionnaire(script: string, options: Options): Promise<Questionnaire> {
  const query = new URLSearchParams();
  for (const name of ['channel', 'language', 'placement'] as const)
    if (options[name]) query.set(name, options[name]);
  const answer = await fetch(questionnaireAddress(script, options.service, `${query}`), {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  if (!answer.ok) throw answer.status;
  return answer.json();
}

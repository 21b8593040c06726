/** Asks the server what to ask at a kiosk, in every language at once: the choice must not need the network. */
import type { Language } from '#shared/charter/circumstances.ts';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';

export type Questionnaires = Readonly<Partial<Record<Language, Questionnaire>>>;

/** Longer than a slow network needs for a few kilobytes. */
const deadlineMs = 20_000;

/**
 * @param addresses of the questionnaire, by language.
 * @returns `closed` when the service takes no ratings any more.
 * @throws (rejects) when the network or the server says no.
 */
export async function askKioskQuestionnaires(
  addresses: Readonly<Record<string, string>>,
): Promise<Questionnaires | 'closed'> {
  const answers = await Promise.all(
    Object.entries(addresses).map(async ([language, address]) => {
      const answer = await fetch(address, { credentials: 'omit', signal: AbortSignal.timeout(deadlineMs) });
      if (answer.status === 404 || answer.status === 409) return 'closed';
      if (!answer.ok) throw answer.status;
      const questionnaire: Questionnaire = await answer.json();
      return [language, questionnaire] as const;
    }),
  );
  const open = answers.filter((answer) => answer !== 'closed');
  return open.length < answers.length ? 'closed' : Object.fromEntries(open);
}

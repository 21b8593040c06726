/** When an open submission could count: what a demonstration tells its visitor to try. */
import type { Language } from '#shared/charter/circumstances.ts';
import { formats } from '#shared/i18n/format.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';
import { addDays } from '#shared/scoring/day.ts';
import type { ReleaseStore } from '../storage/store.ts';

type Releases = Pick<ReleaseStore, 'latest'>;

/** The first date not yet published that follows the day of the submission. */
export async function nextPublication(releases: Releases, day: string): Promise<string> {
  const latest = await releases.latest();
  return addDays(latest && latest.date > day ? latest.date : day, 1);
}

/** One sentence under the receipt of a demonstration service. */
export async function demonstrationNote(input: {
  readonly releases: Releases;
  readonly day: string;
  readonly minCell: number;
  readonly language: Language;
}): Promise<string> {
  const { releases, day, minCell, language } = input;
  const date = await nextPublication(releases, day);
  const { demoCommand, demoThen } = pageMessages[language].receipt;
  return `${demoCommand(date)} ${demoThen(formats[language].integer(minCell))}`;
}

/** When an open submission could count: at the next date of the calendar, in a demonstration also sooner. */
import type { Language } from '#shared/charter/circumstances.ts';
import { formats } from '#shared/i18n/format.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';
import { addDays } from '#shared/scoring/day.ts';
import { type Calendar, daysAheadMax, publicationDateAfter } from '#shared/scoring/publication-date.ts';
import type { ReleaseStore } from '../../storage/store.ts';

type Releases = Pick<ReleaseStore, 'latest'>;

/** The first date of the calendar that is not published yet and follows the day of the submission. */
export async function nextPublication(
  releases: Releases,
  { day, calendar }: { readonly day: string; readonly calendar: Calendar },
): Promise<string> {
  return publicationDateAfter(calendar, await lastPast(releases, day));
}

/** A date that can be published by command, and since when: dates far ahead are refused. */
export type PublishableDate = {
  readonly date: string;
  /** Null: today. */
  readonly from: string | null;
};

/** The first date, of no calendar, at which `avis publish --at` makes a submission of that day count. */
export async function publishableDate(
  releases: Releases,
  { day, today }: { readonly day: string; readonly today: string },
): Promise<PublishableDate> {
  const date = addDays(await lastPast(releases, day), 1);
  const from = addDays(date, -daysAheadMax);
  return { date, from: from > today ? from : null };
}

/** One or two sentences under the receipt of a demonstration service. */
export async function demonstrationNote(input: {
  readonly releases: Releases;
  readonly day: string;
  readonly minCell: number;
  readonly language: Language;
}): Promise<string> {
  const { releases, day, minCell, language } = input;
  const format = formats[language];
  const { date, from } = await publishableDate(releases, { day, today: day });
  const { demoCommand, demoLater, demoThen } = pageMessages[language].receipt;
  return [
    demoCommand(date),
    ...(from === null ? [] : [demoLater(format.day(from))]),
    demoThen(format.integer(minCell)),
  ].join(' ');
}

async function lastPast(releases: Releases, day: string): Promise<string> {
  const latest = await releases.latest();
  return latest && latest.date > day ? latest.date : day;
}

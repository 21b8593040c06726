/** The closed lists that describe how a submission came about; their order is the order in which they are shown. */

/** How the person dealt with the service. */
export const channels = ['counter', 'phone', 'online', 'mail'] as const;
export type Channel = (typeof channels)[number];

/** How the rating was collected; set by the entry, never by the person. */
export const modes = ['widget', 'inline', 'form', 'kiosk', 'link', 'qr'] as const;
export type Mode = (typeof modes)[number];

/** At which end of the procedure it was asked: asking only people who finished flatters the service. */
export const outcomes = ['success', 'refused', 'error', 'abandoned', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];

/** Languages a questionnaire can be shown in, as BCP 47 tags: `fr-simple` is French made easy to read. */
export const languages = ['fr', 'fr-simple', 'en', 'de', 'es', 'it', 'pt', 'ar'] as const;
export type Language = (typeof languages)[number];
/** The official wording is French; every other language is an unofficial translation of it. */
export type TranslatedLanguage = Exclude<Language, 'fr'>;

/** The placement of every label the operator did not register, so that no page can smuggle an identifier. */
export const unregisteredPlacement = 'other';
/** The published part of those who named no placement. */
export const noPlacement = 'none';
export const placementsMax = 50;
export const placementCharactersMax = 60;

/** A label as a link carries it; one longer than any that can be registered is like every other that is not. */
export function linkedPlacement(label: string | null | undefined): string | null {
  if (!label) return null;
  return label.length > placementCharactersMax ? unregisteredPlacement : label;
}

/** What is known of where and how a submission was made; null = not said. */
export type Circumstances = {
  readonly channel: Channel | null;
  readonly mode: Mode | null;
  readonly outcome: Outcome | null;
  readonly placement: string | null;
  readonly language: Language | null;
};

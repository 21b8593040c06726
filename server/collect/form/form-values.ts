/** What a plain form carries: what the person typed, and what makes sending it again the same submission. */
import type { Channel, Language, Mode, Outcome } from '#shared/charter/circumstances.ts';

/** As typed: `ratings` by criterion holds `1` to `5` or `na`. */
export type FormValues = { readonly ratings: Readonly<Record<string, string>>; readonly comment: string };

/** An untouched form. */
export const emptyValues: FormValues = { ratings: {}, comment: '' };

/** Sent back with the answers; an empty or absent value is not sent. */
export type FormHidden = {
  readonly id: string;
  /** Criteria shown besides `overall`, in order; sent joined by commas. */
  readonly asked: readonly string[];
  readonly edition: string;
  readonly wording: number;
  readonly mode: Mode;
  readonly language: Language;
  readonly channel?: Channel | null | undefined;
  readonly outcome?: Outcome | null | undefined;
  readonly placement?: string | null | undefined;
};

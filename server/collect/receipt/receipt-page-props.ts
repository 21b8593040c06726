/** What the receipt page is given: the state of one submission, and what was asked or just done. */
import type { Language } from '#shared/charter/circumstances.ts';
import type { Question } from '#shared/charter/questionnaire.ts';
import type { Ratings } from '#shared/charter/rating.ts';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import type { FieldFault, ProblemCode } from '#shared/contracts/problem.ts';
import type { FormValues } from '../form/form-values.ts';
import type { PublishableDate } from './next-publication.ts';

/** What the form posts in the field `action`; asked for by `?step=` it is only confirmed first. */
export type ReceiptAction = 'correct' | 'withdraw' | 'erase-comment';

export type OpenReceipt = {
  readonly state: 'open';
  readonly day: string;
  /** The criteria asked, `overall` first. */
  readonly questions: readonly Question[];
  readonly ratings: Ratings;
  readonly comment: string | null;
  /** What was typed, and why it could not be saved. */
  readonly refused?: {
    readonly values: FormValues;
    readonly errors: readonly FieldFault[];
    readonly problem: ProblemCode;
  } | null;
};

export type ReceiptView =
  | OpenReceipt
  /** `release` is null while it is being made. */
  | { readonly state: 'closed'; readonly release: string | null; readonly comment: string | null }
  | { readonly state: 'withdrawn' }
  | { readonly state: 'unknown'; readonly comment: string | null };

export type ReceiptPageProps = {
  readonly language: Language;
  readonly service: { readonly code: string; readonly name: string; readonly demo: boolean };
  /** Five groups of five, joined by hyphens. */
  readonly receipt: string;
  readonly view: ReceiptView;
  readonly scales: Questionnaire['scales'];
  readonly commentMax: number;
  /** The confirmation asked for; `view` shows the receipt itself. */
  readonly step?: ReceiptAction | 'view';
  /** What just happened. */
  readonly notice?: 'recorded' | 'corrected' | 'withdrawn' | 'comment-erased' | 'too-late' | null;
  /** The whole address of this page. */
  readonly url: string;
  /** The date at which the calendar can count it first; null where it is not open. */
  readonly countsFrom: string | null;
  /** Demonstration services: the date whose release would make an open submission count at once. */
  readonly publishAt?: PublishableDate | null;
  /** Fewest ratings published together. */
  readonly minCell: number;
};

/** What the panel shows and what the person can do in it. */
import type { Question } from '#shared/charter/questionnaire.ts';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import type { PanelState } from './steps.ts';

export type FormEvent = Event & { readonly currentTarget: HTMLFormElement };

export type PanelProps = {
  readonly questionnaire: Questionnaire;
  /** The criteria put to her once the required question is answered. */
  readonly drawn: readonly Question[];
  readonly state: PanelState;
  readonly inline: boolean;
  /** What is said to somebody who is elsewhere on the page by now. */
  readonly elsewhere: boolean;
  readonly onAnswer: (event: FormEvent) => void;
  readonly onSend: (event: Event) => void;
  readonly onClose: () => void;
  readonly onClosed: () => void;
};

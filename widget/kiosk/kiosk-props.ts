/** What the kiosk shows and what a person can do at it. */
import type { Language } from '#shared/charter/circumstances.ts';
import type { Rating } from '#shared/charter/rating.ts';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import type { KioskTexts } from '#shared/i18n/kiosk-messages.ts';
import type { Visit } from './visit.ts';

export type KioskProps = {
  readonly visit: Visit;
  readonly questionnaire: Questionnaire;
  readonly texts: KioskTexts;
  readonly language: Language;
  /** Seconds before the screen starts again, once that is to be said. */
  readonly left: number | null;
  readonly offline: boolean;
  readonly onLanguage: (language: Language) => void;
  readonly onRate: (rating: Rating) => void;
  readonly onBack: () => void;
  readonly onFinish: () => void;
  readonly onStay: () => void;
  readonly onDone: () => void;
};

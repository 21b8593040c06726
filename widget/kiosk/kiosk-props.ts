/** What the kiosk shows and what a person can do at it. */
import type { Language } from '#shared/charter/circumstances.ts';
import type { Rating } from '#shared/charter/rating.ts';
import type { KioskTexts } from '#shared/i18n/kiosk-messages.ts';
import type { Scene } from './kiosk-desk.ts';

export type KioskProps = Scene & {
  readonly texts: KioskTexts;
  readonly offline: boolean;
  readonly onLanguage: (language: Language) => void;
  readonly onRate: (rating: Rating) => void;
  readonly onBack: () => void;
  readonly onFinish: () => void;
  readonly onStay: () => void;
  readonly onDone: () => void;
};

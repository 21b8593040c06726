/** What the kiosk says besides the questionnaire, in English. */
import type { KioskMessages } from './kiosk.fr.ts';

export const kioskEn: KioskMessages = {
  invite: 'Give your rating: touch an answer',
  start: 'Touch an answer',
  language: 'Language',
  step: 'Question {n} of {m}, optional',
  back: 'Go back',
  finish: 'Finish',
  thanks: 'Thank you',
  sending: 'Sending…',
  stored: 'Your rating is recorded.',
  kept: 'Not sent yet. Your rating, with nothing that points to you, is kept on this device and will leave as soon as possible.',
  refused: 'Your rating was not accepted. Please ask at the desk.',
  phone: 'To see, correct or complete your rating, photograph this code with your phone.',
  code: 'Code to photograph with your phone',
  done: 'I am done',
  leavingNow: 'Starting again…',
  leaving: 'This screen starts again in {n} seconds.',
  stay: 'More time',
  offline: 'Not connected: ratings are kept on this device and will leave later.',
  paused: 'This kiosk is not working now',
  resuming: 'It will start again by itself as soon as possible.',
  unprepared: 'The questions could not be loaded. They will be asked for again once the connection is back.',
};

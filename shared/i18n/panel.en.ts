/** What the questionnaire says besides its questions, in English. */
import type { PanelMessages } from './panel.fr.ts';

export const panelEn: PanelMessages = {
  title: 'Your rating',
  close: 'Close',
  more: 'To say more (optional)',
  comment: 'A comment, without names or numbers (optional)',
  left: '{n} characters left',
  notice:
    'You answer without identifying yourself. Until it is published, you can correct or withdraw your rating; after that only totals remain.',
  privacy: 'What happens to your data (new tab, in French)',
  send: 'Send my rating',
  sending: 'Sending',
  missing: 'This is the only required question: choose an answer.',
  over: '{n} characters too many',
  failed: 'Sending did not succeed. Nothing is lost: check the connection, then send again.',
  busy: 'The service is receiving many ratings. Nothing is lost: send again in {n} seconds.',
  refused: 'Your rating was not accepted. Shorten the comment or reload the page.',
  done: 'Your rating is recorded.',
  earlier: 'Your first sending is recorded. What you have changed since is not.',
  keep: 'Keep this code to see, correct or withdraw your rating.',
  receipt: 'See or correct my rating (new tab)',
};

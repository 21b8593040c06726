/** What the questionnaire says besides its questions, in English. */
import type { PanelMessages } from './panel.fr.ts';

export const panelEn: PanelMessages = {
  title: 'Your opinion',
  demo: 'Demonstration',
  close: 'Close',
  more: 'To say more, if you wish',
  comment: 'A comment (optional)',
  hint: 'Do not write names or numbers.',
  left: '{n} characters left',
  notice:
    'You answer without identifying yourself. Until it is published, you can correct or withdraw your rating; after that only totals remain.',
  privacy: 'What happens to the data (new tab)',
  send: 'Send my rating',
  sending: 'Sending',
  missing: 'Choose an answer: this is the only required question.',
  over: '{n} characters too many',
  long: 'The comment is too long: please shorten it. Nothing is erased.',
  failed: 'Sending did not succeed. Nothing is lost: check the connection, then send again.',
  busy: 'The service is receiving many ratings. Nothing is lost: send again in {n} seconds.',
  refused: 'Your rating was not accepted. Copy your text, then reload the page.',
  closed: 'This service no longer takes ratings. Yours was not recorded.',
  done: 'Your rating is recorded.',
  earlier: 'Your first sending is the one recorded: it had arrived.',
  keep: 'Keep this code to see, correct or withdraw your rating.',
  receipt: 'See or correct my rating (new tab)',
};

/**
 * The form: the required question alone; the others unfold once it is answered. Its fields keep what the person chose
 * and wrote, so they are never taken away before the receipt.
 */

import type { Question } from '#shared/charter/questionnaire.ts';
import type { PanelMessages } from '#shared/i18n/panel.fr.ts';
import { CommentField } from './comment-field.tsx';
import { OutboxNotices } from './outbox-notices.tsx';
import type { PanelProps } from './panel-props.ts';
import { RatingQuestion } from './rating-question.tsx';

type Props = PanelProps & { readonly messages: PanelMessages };

export function QuestionStep({ questionnaire, drawn, state, messages, onAnswer, onSend }: Props) {
  const { required, scales, commentMax, links, translation } = questionnaire;
  const { step, ratings, comment, fault, wait, receipt } = state;
  const sending = step === 'sending';
  const missing = fault === 'missing';
  const said = fault && messages[fault].replace('{n}', `${wait}`);
  // What is stored is not what stands here now: there she can correct it.
  const stored = receipt && {
    text: messages.earlier,
    link: { text: messages.receipt, href: receipt.url },
  };
  const notices = stored ? [stored, ...state.notices] : state.notices;
  const question = (asked: Question) => (
    <RatingQuestion question={asked} scales={scales} required={asked === required} fault={missing && said} />
  );
  return (
    <form noValidate aria-busy={sending} onInput={onAnswer}>
      <div class="body">
        {question(required)}
        {ratings[required.criterion] && (
          <div>
            <h3 class="hint">{messages.more}</h3>
            {drawn.map(question)}
            <CommentField comment={comment} max={commentMax} messages={messages} />
          </div>
        )}
        <p class="hint">
          {messages.notice}{' '}
          <a href={links.privacy} target="_blank" rel="noreferrer">
            {messages.privacy}
          </a>
        </p>
        {translation && (
          <p class="hint">
            {translation.note}{' '}
            <a href={translation.href} target="_blank" rel="noreferrer">
              {translation.original}
            </a>
          </p>
        )}
      </div>
      <footer>
        {/* There from the start: a live region added together with its text is not announced. */}
        <p role="status" class="fault">
          {!missing && said}
        </p>
        <OutboxNotices notices={notices} />
        {/* Enter presses it too. Not the form's own event, which a sandboxed page is denied. */}
        <button type="submit" aria-disabled={sending} onClick={onSend}>
          {sending ? messages.sending : messages.send}
        </button>
      </footer>
    </form>
  );
}

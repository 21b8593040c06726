/** The form: the required question alone; the others unfold once it is answered. */
import { h } from 'preact';
import type { Question } from '#shared/charter/questionnaire.ts';
import type { PanelMessages } from '#shared/i18n/panel.fr.ts';
import { CommentField } from './comment-field.tsx';
import { NewTabLink } from './new-tab-link.tsx';
import type { PanelViewProps } from './panel-view.tsx';
import { RatingQuestion } from './rating-question.tsx';

type Props = PanelViewProps & { readonly messages: PanelMessages };

export function QuestionStep({ questionnaire, drawn, state, messages, onRate, onWrite, onSend }: Props) {
  const { required, scales, commentMax, links } = questionnaire;
  const { step, ratings, comment, fault, wait } = state;
  const sending = step === 'sending';
  const inField = fault === 'missing' || fault === 'long';
  const said = fault && messages[fault].replace('{n}', `${wait}`);
  const question = (asked: Question) => (
    <RatingQuestion
      key={asked.criterion}
      question={asked}
      scales={scales}
      rated={ratings[asked.criterion]}
      required={asked === required}
      fault={fault === 'missing' && said}
      onRate={onRate}
    />
  );
  return (
    <form noValidate aria-busy={sending} onSubmit={onSend}>
      <div class="body">
        {question(required)}
        {ratings[required.criterion] && (
          <div class="more">
            <h3>{messages.more}</h3>
            {drawn.map(question)}
            <CommentField
              comment={comment}
              max={commentMax}
              fault={fault === 'long' && said}
              messages={messages}
              onWrite={onWrite}
            />
          </div>
        )}
        <p class="hint">
          {messages.notice} <NewTabLink href={links.privacy} text={messages.privacy} />
        </p>
      </div>
      <footer>
        {/* There from the start: a live region added together with its text is not announced. */}
        <p role="status" class="fault">
          {!inField && said}
        </p>
        <button type="submit" aria-disabled={sending}>
          {sending ? messages.sending : messages.send}
        </button>
      </footer>
    </form>
  );
}

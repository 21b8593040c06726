/** What the person sees: the service's name, then the questions, then the receipt. */

import type { PanelMessages } from '#shared/i18n/panel.fr.ts';
import type { PanelProps } from './panel-props.ts';
import { QuestionStep } from './question-step.tsx';
import { ReceiptStep } from './receipt-step.tsx';

export function PanelView(props: PanelProps) {
  const { questionnaire, inline, elsewhere, state, onClose, onClosed } = props;
  const { service, language, direction } = questionnaire;
  // The server sends every key of the reference; one it does not know shows nothing.
  const messages = questionnaire.messages as PanelMessages;
  const Box = inline ? 'section' : 'dialog';
  const received = state.receipt && state.step === 'received';
  return (
    <>
      <p role="status" class="unseen" lang={language} dir={direction}>
        {elsewhere && received && messages.done}
      </p>
      <Box class="panel" lang={language} dir={direction} aria-labelledby="title" onClose={onClosed}>
        <header>
          <h2 id="title">
            <small>{messages.title}</small> {service.name}
          </h2>
          {!inline && (
            <button type="button" aria-label={messages.close} onClick={onClose}>
              ×
            </button>
          )}
        </header>
        {received ? (
          <ReceiptStep receipt={state.receipt} messages={messages} />
        ) : (
          <QuestionStep {...props} messages={messages} />
        )}
      </Box>
    </>
  );
}

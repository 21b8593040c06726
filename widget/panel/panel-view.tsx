/** What the person sees: the service's name, then the questions, then the receipt. */
import { h } from 'preact';
import type { Question } from '#shared/charter/questionnaire.ts';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import type { PanelMessages } from '#shared/i18n/panel.fr.ts';
import { QuestionStep } from './question-step.tsx';
import { ReceiptStep } from './receipt-step.tsx';
import type { PanelState } from './steps.ts';

export type FormEvent = Event & { readonly currentTarget: HTMLFormElement };

export type PanelViewProps = {
  readonly questionnaire: Questionnaire;
  /** The criteria put to her once the required question is answered. */
  readonly drawn: readonly Question[];
  readonly state: PanelState;
  readonly inline: boolean;
  readonly onAnswer: (event: FormEvent) => void;
  readonly onSend: (event: FormEvent) => void;
  readonly onClose: () => void;
};

export function PanelView(props: PanelViewProps) {
  const { questionnaire, inline, state, onClose } = props;
  const { service, language } = questionnaire;
  // The server sends every key of the reference; one it does not know shows nothing.
  const messages = questionnaire.messages as PanelMessages;
  const Box = inline ? 'section' : 'dialog';
  return (
    <Box class="panel" lang={language} aria-labelledby="title">
      <header>
        <h2 id="title">
          <small>
            {messages.title}
            {service.demo && ` · ${messages.demo}`}
          </small>{' '}
          {service.name}
        </h2>
        {!inline && (
          <button type="button" aria-label={messages.close} onClick={onClose}>
            ×
          </button>
        )}
      </header>
      {state.receipt ? (
        <ReceiptStep receipt={state.receipt} earlier={state.earlier} messages={messages} />
      ) : (
        <QuestionStep {...props} messages={messages} />
      )}
    </Box>
  );
}

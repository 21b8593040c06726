/** The panel, as the launcher gets it: draws the questionnaire in its frame and acts on what the person does. */
import { h, render } from 'preact';
import { drawQuestions } from '#shared/charter/questionnaire.ts';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import { deliverer } from '../delivery/deliver.ts';
import type { Options } from '../options.ts';
import panelCss from '../themes/panel.css?inline';
import { random, randomId } from './chance.ts';
import { charactersLeft } from './comment-length.ts';
import { composeSubmission } from './compose-submission.ts';
import type { FormEvent } from './panel-props.ts';
import { PanelView } from './panel-view.tsx';
import { answer, firstState, type PanelState, settle, submit } from './steps.ts';

export type Panel = {
  /** Shows the dialog, as it was left; nothing to do for `inline`. */
  readonly open: () => void;
  /** After a move: the browser has taken an open dialog off the top layer, and it is put back. */
  readonly resume: () => void;
};

type Mounting = {
  readonly frame: HTMLElement;
  readonly questionnaire: Questionnaire;
  readonly options: Options;
  /** Adds a style sheet to the shadow root. */
  readonly adopt: (css: string) => void;
};

export function mountPanel({ frame, questionnaire, options, adopt }: Mounting): Panel {
  const { commentMax, links, required } = questionnaire;
  // Made when the form opens and kept for every attempt: a repeated attempt counts once.
  const id = randomId();
  const drawn = drawQuestions(questionnaire, random);
  const deliver = deliverer(links.submit);
  const place = document.createElement('div');
  let state = firstState;

  const show = (next: PanelState) => {
    state = next;
    render(
      <PanelView {...{ questionnaire, drawn, state, ...acts }} inline={options.display === 'inline'} />,
      place,
    );
  };

  const focus = (wanted: string) => place.querySelector<HTMLElement>(wanted)?.focus();

  const acts = {
    onAnswer: ({ currentTarget }: FormEvent) => show(answer(state, new FormData(currentTarget))),
    onClose: () => dialog?.close(),
    onSend: async (event: FormEvent) => {
      event.preventDefault();
      if (state.step === 'sending') return;
      if (charactersLeft(state.comment, commentMax) < 0) return focus('textarea');
      show(submit(state, required.criterion));
      if (state.fault) return focus('input');
      const delivery = await deliver(composeSubmission({ id, questionnaire, options, drawn, state }));
      show(settle(state, delivery));
      if (state.receipt) focus('h3');
    },
  };

  adopt(panelCss);
  frame.append(place);
  show(state);
  const dialog = place.querySelector('dialog');

  return {
    open: () => {
      if (!dialog || dialog.open) return;
      dialog.showModal();
      focus('input:checked, input, h3');
    },
    resume: () => {
      if (!dialog?.open) return;
      dialog.close();
      dialog.showModal();
    },
  };
}

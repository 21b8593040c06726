/** The panel's one export: draws the questionnaire in the frame the launcher made, and acts on what the person does. */
import { h, render } from 'preact';
import { drawQuestions } from '#shared/charter/questionnaire.ts';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import { deliverer } from '../delivery/deliver.ts';
import type { Options } from '../options.ts';
import panelCss from '../themes/panel.css?inline';
import { sheetOf } from '../themes/sheet.ts';
import { random, randomId } from './chance.ts';
import { charactersLeft } from './comment-length.ts';
import { composeSubmission } from './compose-submission.ts';
import { PanelView } from './panel-view.tsx';
import { firstState, type PanelState, rate, settle, submit, write } from './steps.ts';

export type Panel = {
  /** Shows the dialog, as it was left; nothing to do for `inline`. */
  readonly open: () => void;
  /** After a move: the browser has taken an open dialog off the top layer, and it is put back. */
  readonly resume: () => void;
  readonly stop: () => void;
};

export function mountPanel(frame: HTMLElement, questionnaire: Questionnaire, options: Options): Panel {
  const { commentMax, links, required } = questionnaire;
  // Made when the form opens and kept for every attempt: a repeated attempt counts once.
  const id = randomId();
  const drawn = drawQuestions(questionnaire, random);
  const deliver = deliverer(links.submit);
  const root = frame.getRootNode() as ShadowRoot;
  const place = document.createElement('div');
  let state = firstState;

  const show = (next: PanelState) => {
    state = next;
    render(<PanelView {...{ questionnaire, drawn, state, ...acts }} inline={options.inline} />, place);
  };

  /** Takes the person where she goes on: the answer that is wanted, the text to shorten, the news that it is done. */
  const showAndFocus = (next: PanelState) => {
    show(next);
    const { receipt, fault } = next;
    const wanted = receipt ? 'h3' : fault === 'missing' ? 'input' : fault === 'long' && 'textarea';
    if (wanted) place.querySelector<HTMLElement>(wanted)?.focus();
  };

  const acts = {
    onRate: (criterion: string, rating: Parameters<typeof rate>[2]) => show(rate(state, criterion, rating)),
    onWrite: (comment: string) => show(write(state, comment)),
    onClose: () => dialog?.close(),
    onSend: async (event: Event) => {
      event.preventDefault();
      if (state.step === 'sending') return;
      const tooLong = charactersLeft(state.comment, commentMax) < 0;
      showAndFocus(submit(state, { required: required.criterion, tooLong }));
      if (state.fault) return;
      const delivery = await deliver(composeSubmission({ id, questionnaire, options, drawn, state }));
      showAndFocus(settle(state, delivery));
    },
  };

  root.adoptedStyleSheets.push(sheetOf(panelCss));
  frame.append(place);
  show(state);
  const dialog = place.querySelector('dialog');

  return {
    open: () => {
      if (!dialog || dialog.open) return;
      dialog.showModal();
      dialog.querySelector<HTMLElement>('input:checked, input, h3')?.focus();
    },
    resume: () => {
      if (!dialog?.open) return;
      dialog.close();
      dialog.showModal();
    },
    stop: () => {
      render(null, place);
      place.remove();
    },
  };
}

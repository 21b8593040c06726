/** The panel, as the launcher gets it: draws the questionnaire in its frame and acts on what the person does. */
import { chunk as outboxChunk } from 'virtual:chunk/outbox';
import { chunk as resultsChunk } from 'virtual:chunk/results';
import { options as preactOptions, render } from 'preact';
import { jsx } from 'preact/jsx-runtime';
import { drawQuestions } from '#shared/charter/questionnaire.ts';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import { deliverer } from '../delivery/deliver.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { loadChunk } from '../load-chunk.ts';
import { make } from '../make.ts';
import type { Options } from '../options.ts';
import type * as OutboxModule from '../outbox/outbox.ts';
import type { Panel } from '../panel.ts';
import { quietly } from '../quietly.ts';
import type * as ResultsModule from '../results/results.tsx';
import { takesFocus } from '../takes-focus.ts';
import { tell } from '../tell.ts';
import { adoptStyles } from '../themes/adopt-styles.ts';
import panelCss from '../themes/panel.css?inline';
import { watchTheme } from '../themes/watch-theme.ts';
import { random, randomId } from './chance.ts';
import { charactersLeft } from './comment-length.ts';
import { composeSubmission } from './compose-submission.ts';
import type { FormEvent } from './panel-props.ts';
import { PanelView } from './panel-view.tsx';
import { answer, firstState, type PanelState, settle, submit } from './steps.ts';

/** On pages whose libraries gave every object more properties, Preact would take those for attributes of ours. */
preactOptions.vnode = ({ props }) => {
  Object.setPrototypeOf(props, null);
};

/**
 * @param frame stands, or will stand, in the element's shadow root.
 * @param asked the server's answer: the questionnaire; `true` where results are wanted and none was asked for.
 * @throws (rejects) when there is nothing to show, or the browser is too old (before 2024) to show it.
 */
export async function mount(
  element: HTMLElement,
  frame: Element,
  options: Options,
  asked: Response | true,
): Promise<Panel> {
  if (asked === true) return showResults(element, frame, options);
  if (!asked.ok) throw asked.status;
  const questionnaire: Questionnaire = await asked.json();
  const { commentMax, links, required } = questionnaire;
  // Made when the form opens and kept for every attempt: a repeated attempt counts once.
  const id = randomId();
  const drawn = drawQuestions(questionnaire, random);
  let deliver = deliverer(links.submit);
  let askedOutbox = false;
  const place = make('div');
  const inline = options.display === 'inline';
  let state = firstState;
  let elsewhere = false;

  const show = (next: PanelState) => {
    state = next;
    render(<PanelView {...{ questionnaire, drawn, state, inline, elsewhere, ...acts }} />, place);
  };

  /** Once the form is usable, so that it is there when the network goes. */
  const fetchOutbox = async () => {
    if (askedOutbox) return;
    askedOutbox = true;
    const { openOutbox } = await loadOutbox(element);
    const say = (notices: PanelState['notices']) => show({ ...state, notices });
    const { language, service } = questionnaire;
    deliver = openOutbox({ id, service: service.code, language, deliver, say, arrive });
  };

  const compose = () => composeSubmission({ id, questionnaire, options, drawn, state });

  const arrive = (delivery: Delivery) => {
    // Read before the form leaves: somebody who is elsewhere on the page by now is left there.
    elsewhere = !(dialog?.open || element.shadowRoot?.activeElement);
    show(settle(state, delivery, compose()));
    if (!elsewhere && state.step === 'received') focus('h3');
    if (delivery.fault) tell(element, 'error', delivery.fault);
    else tell(element, 'submit');
  };

  const focus = (wanted: string) => place.querySelector<HTMLElement>(wanted)?.focus();

  const acts = {
    onAnswer: ({ currentTarget }: FormEvent) => {
      show(answer(state, new FormData(currentTarget)));
      quietly(fetchOutbox);
    },
    onClose: () => dialog?.close(),
    // Said later than it happens: a dialog that was moved is open again by then.
    onClosed: () => dialog?.open || tell(element, 'close'),
    onSend: async (event: Event) => {
      event.preventDefault();
      if (state.step === 'sending') return;
      // The server holds this id for good: what changed since is corrected there.
      if (state.receipt) return focus('.notices a');
      if (charactersLeft(state.comment, commentMax) < 0) return focus('textarea');
      show(submit(state, required.criterion));
      if (state.fault) return focus('input');
      arrive(await deliver(compose()));
    },
  };

  const adopt = adoptStyles(element, panelCss);
  for (const type of ['input', 'keydown', 'keypress', 'keyup']) place.addEventListener(type, keepFromPage);
  show(state);
  frame.append(place);
  const dialog = place.querySelector('dialog');
  let unwatchTheme: (() => void) | undefined;
  // A task of its own for what comes next: together, on a slow phone, they would hold the page up for a moment.
  await new Promise((resolve) => setTimeout(resolve));

  return {
    open: () => {
      // Removed or given other words while the questions were on their way; or open already.
      if (!place.isConnected || (inline ? unwatchTheme : dialog?.open)) return;
      if (!unwatchTheme) {
        adopt();
        unwatchTheme = watchTheme(place);
      }
      dialog?.showModal();
      if (dialog || takesFocus(element)) focus('input:checked, input, h3');
      tell(element, 'open');
      if (dialog) quietly(fetchOutbox);
    },
    close: acts.onClose,
    resume: () => {
      if (!place.isConnected) return unwatchTheme?.();
      if (!dialog?.open) return;
      dialog.close();
      dialog.showModal();
    },
  };
}

/** Results are a chunk of their own: pages that ask pay nothing for them. */
async function showResults(element: HTMLElement, frame: Element, options: Options): Promise<Panel> {
  const results = await loadBeside<typeof ResultsModule>(resultsChunk, element);
  return results.mount({ jsx, render }, element, frame, options);
}

/** For the loader, which knows of this module only. */
export async function sendOutbox(element: HTMLElement): Promise<void> {
  (await loadOutbox(element)).sendOutbox();
}

function loadOutbox(element: HTMLElement): Promise<typeof OutboxModule> {
  return loadBeside(outboxChunk, element);
}

function loadBeside<Module>(chunk: string, element: HTMLElement): Promise<Module> {
  return loadChunk(new URL(/* @vite-ignore */ chunk, import.meta.url).href, element);
}

/**
 * The page around us hears what is typed here as if it were typed into our element: its shortcuts would take letters,
 * its form the element for a field of its own. Only the keys that lead out of the form are the page's too.
 */
function keepFromPage(event: Event): void {
  if (!/^(Tab|Esc)/.test((event as KeyboardEvent).key)) event.stopPropagation();
}

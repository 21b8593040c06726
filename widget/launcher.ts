/**
 * What stands on the page before the panel: a button, or for `inline` and `results` the page's own link. Nothing is
 * requested before a person comes to it, and every failure gives the link back.
 */
import { chunk as panelChunk } from 'virtual:chunk/panel';
import { askQuestionnaire } from './delivery/ask-questionnaire.ts';
import { fallbackLink } from './fallback-link.ts';
import { nearMargin, patienceMs } from './limits.ts';
import { type Load, loadChunk } from './load-chunk.ts';
import { make } from './make.ts';
import { readOptions } from './options.ts';
import { outboxKey } from './outbox-key.ts';
import type * as PanelModule from './panel/panel.tsx';
import type { Panel } from './panel.ts';
import { quietly } from './quietly.ts';
import { at, scriptTag } from './script-tag.ts';
import launcherCss from './themes/launcher.css?inline';

export type Launched = {
  /** Shows the questions. @returns false where they cannot come. */
  open(): Promise<boolean>;
  /** Closes the dialog, or takes `open` back while the questions are on their way. */
  close(): void;
  /** After a move, see panel.ts. */
  resume(): void;
  /** Leaves nothing behind on the page. */
  stop(): undefined;
};

export function launch(element: AvisPlusElement): Launched {
  const options = readOptions(element);
  const results = options.display === 'results';
  /** All others are a button. */
  const inPage = results || options.display === 'inline';
  const ours = fallbackLink(options);
  const link = element.querySelector('a') ?? element.appendChild(ours);
  const slot = make('slot');
  const frame = make('div');
  const sheet = new CSSStyleSheet();
  // Late: until it has a shadow root, an element shows the link inside it, whatever failed above.
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  element.nonce = scriptTag.nonce as string;
  let loading: Promise<unknown> | undefined;
  let panel: Panel | undefined;
  let wanted: boolean | undefined;
  let stopped: boolean | undefined;

  const show = (node: Node) => stopped || root.replaceChildren(node);

  const load: Load = (chunk) => loadChunk(at(chunk), element);
  const loadPanel = () => load<typeof PanelModule>(panelChunk);

  /** Leaves the panel in the frame, or the link in its place. */
  const prepareOnce = () =>
    (loading ??= (async () => {
      try {
        // Anew: an application may have said since in which language it speaks.
        const options = readOptions(element);
        const [module, answer] = await new Promise<[typeof PanelModule, Response | true]>(
          (resolve, reject) => {
            setTimeout(reject, patienceMs);
            Promise.all([loadPanel(), results || askQuestionnaire(options)]).then(resolve, reject);
          },
        );
        panel = await module.mount(element, frame, options, answer, load);
        // A button is in the frame already: to put it there again would take the focus off it.
        if (inPage) {
          show(frame);
          panel.open();
        }
      } catch {
        // What stands there now is another launch's.
        if (stopped) return;
        // Read before the button leaves: whoever reached it by keyboard finds the link in its place.
        const focused = root.activeElement;
        show(slot);
        if (focused) link.focus();
        // As `tell` does in the panel; for this one event it would weigh more than it spares.
        const heard = { bubbles: true, composed: true, detail: 'unavailable' };
        element.dispatchEvent(new CustomEvent('avis-plus:error', heard));
      }
    })());

  const place = new IntersectionObserver((entries) => entries.pop()?.isIntersecting && prepareOnce(), {
    rootMargin: nearMargin,
  });

  sheet.replaceSync(launcherCss);
  root.adoptedStyleSheets = [sheet];
  if (inPage) place.observe(element);
  else
    frame.append(
      make('button', {
        textContent: link.textContent,
        ariaHasPopup: 'dialog',
        onpointerenter: prepareOnce,
        onfocus: prepareOnce,
        // The person asked for the form: the link does what it would have done without script.
        onclick: async () => (await element.open()) || stopped || link.click(),
      }),
    );
  show(inPage ? slot : frame);
  quietly(async () => {
    // Written after a gesture: somebody left something to be sent. What has only to be told waits for an opening.
    if (/attempts/.test(localStorage[outboxKey])) (await loadPanel()).sendOutbox(load);
  });

  return {
    async open() {
      wanted = true;
      await prepareOnce();
      return wanted ? !!panel?.open() : !!panel;
    },
    close() {
      wanted = false;
      panel?.close();
    },
    resume() {
      panel?.resume();
    },
    stop() {
      show(slot);
      stopped = true;
      // Where it stands it leads to the service of this launch. Not `remove`, which in libraries of old pages fails on
      // what stands nowhere.
      ours.replaceWith();
      place.disconnect();
      panel?.resume();
      return undefined;
    },
  };
}

/**
 * What stands on the page before the panel: a button, or for `inline` and `results` the page's own link. Nothing is
 * requested before a person comes to it, and every failure gives the link back.
 */
import { chunk as panelChunk } from 'virtual:chunk/panel';
import { askQuestionnaire } from './delivery/ask-questionnaire.ts';
import { fallbackLink } from './fallback-link.ts';
import { nearMargin, patienceMs } from './limits.ts';
import { loadChunk } from './load-chunk.ts';
import { make } from './make.ts';
import { readOptions } from './options.ts';
import type * as PanelModule from './panel/panel.tsx';
import type { Panel } from './panel.ts';
import { quietly } from './quietly.ts';
import { at, scriptTag } from './script-tag.ts';
import launcherCss from './themes/launcher.css?inline';

export type Launched = {
  /** Shows the questions. @returns false where they cannot come. */
  readonly open: () => Promise<boolean>;
  /** Once it has come. */
  readonly panel: () => Panel | undefined;
  /** Leaves nothing behind on the page. */
  readonly stop: () => undefined;
};

export function launch(element: HTMLElement): Launched {
  const options = readOptions(element);
  const { display } = options;
  const results = display === 'results';
  /** All others are a button. */
  const inPage = results || display === 'inline';
  const written = element.querySelector('a');
  const link = written ?? element.appendChild(fallbackLink(options));
  const slot = make('slot');
  const frame = make('div');
  const sheet = new CSSStyleSheet();
  // Late: until it has a shadow root, an element shows the link inside it, whatever failed above.
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  element.nonce = scriptTag.nonce as string;
  let loading: Promise<unknown> | undefined;
  let panel: Panel | undefined;
  let stopped = false;

  const show = (node: Node) => stopped || root.replaceChildren(node);

  const load = () => loadChunk<typeof PanelModule>(at(panelChunk), element);

  /** Leaves the panel in the frame, or the link in its place. */
  const prepare = async () => {
    try {
      const [module, answer] = await new Promise<[typeof PanelModule, Response | true]>((resolve, reject) => {
        setTimeout(reject, patienceMs);
        Promise.all([load(), results || askQuestionnaire(options)]).then(resolve, reject);
      });
      if (stopped) return;
      panel = await module.mount(element, frame, options, answer);
      // A button is in the frame already: to put it there again would take the focus off it.
      if (inPage) show(frame);
    } catch {
      // Read before the button leaves: whoever reached it by keyboard finds the link in its place.
      const focused = root.activeElement;
      show(slot);
      if (focused) link.focus();
      // As `tell` does in the panel; for this one event it would weigh more than it spares.
      const heard = { bubbles: true, composed: true, detail: 'unavailable' };
      if (!stopped) element.dispatchEvent(new CustomEvent('avis-plus:error', heard));
    }
  };
  const prepareOnce = () => (loading ??= prepare());

  const open = async () => {
    await prepareOnce();
    if (!stopped) panel?.open();
    return !!panel;
  };

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
        onclick: async () => (await open()) || stopped || link.click(),
      }),
    );
  show(inPage ? slot : frame);
  quietly(async () => {
    // Written by the panel, after a gesture: somebody left something to be sent.
    if (localStorage['avis-plus:outbox']) (await load()).sendOutbox(element);
  });

  return {
    open,
    panel: () => panel,
    stop: () => {
      show(slot);
      stopped = true;
      // Ours leads to the service of this launch.
      if (!written) link.remove();
      place.disconnect();
      panel?.resume();
      return undefined;
    },
  };
}

/**
 * What stands on the page before the panel: a button, or for `inline` and `results` the page's own link. Nothing is
 * requested before a person comes to it, every failure gives the link back, and the page's content is never touched:
 * libraries that compare it with what they wrote find it so.
 */
import { chunk as panelChunk } from 'virtual:chunk/panel';
import { formPath } from './addresses.ts';
import { askQuestionnaire } from './delivery/ask-questionnaire.ts';
import { fallbackWords } from './fallback-words.ts';
import { nearMargin, patienceMs } from './limits.ts';
import { type Load, loadChunk } from './load-chunk.ts';
import { make } from './make.ts';
import { languageAround, readOptions } from './options.ts';
import { outboxKey } from './outbox-key.ts';
import type * as PanelModule from './panel/panel.tsx';
import type { Panel } from './panel.ts';
import { quietly } from './quietly.ts';
import { at, scriptTag } from './script-tag.ts';
import { tell } from './tell.ts';
import launcherCss from './themes/launcher.css?inline';

export type Launched = {
  /** Shows the questions. @returns false where they cannot come, or cannot be seen. */
  open(): Promise<boolean>;
  /** Closes the dialog, or takes `open` back while the questions are on their way. */
  close(): void;
  /** After a move, see panel.ts. @param over leave nothing behind on the page. */
  settle(over?: boolean): void;
};

export function launch(element: AvisPlusElement): Launched {
  const results = element.display === 'results';
  /** All others are a button. */
  const inPage = results || element.display === 'inline';
  const ours = make('a');
  const slot = make('slot', {
    // The page's own link may come late, or be replaced.
    onslotchange: () => show(!!ours.hidden),
  });
  const frame = make('div');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(launcherCss);
  // Late: until it has a shadow root, an element shows the link inside it, whatever failed above.
  const root = element.shadowRoot || element.attachShadow({ mode: 'open' });
  element.nonce = scriptTag.nonce as string;
  /** The page's own where it is one: everything else in the element is the page's content, see `show`. */
  let link: HTMLAnchorElement;
  let loadingWords: string;
  let panel: Panel | undefined;
  // What no polyfill gives: a link that fetches modules.
  let loading: unknown = !make('link').relList.supports('modulepreload');

  /**
   * The page's own link is the first that leads to the form, or the only element inside: one that was written
   * `<avis-plus …/>`, or never closed, has taken in whatever follows it, and nothing of that is hidden.
   * @param framed whether the frame takes the place of the link.
   */
  const show = (framed: boolean) => {
    const options = readOptions(element);
    const words = fallbackWords.find((known) => options.language.startsWith(known[0])) ?? fallbackWords[0];
    [ours.lang, ours.textContent, loadingWords] = words as [string, string, string];
    ours.href = at(formPath(options));
    link =
      element.querySelector(
        `:is([href$="/s/${element.service}"],[href*="/s/${element.service}?"]):not(:scope avis-plus a),:scope>a[href]:only-child`,
      ) ?? ours;
    const pictures = [...link.querySelectorAll('img')].map((picture) => picture.alt);
    button.textContent = (link.ariaLabel || `${pictures} ${link.textContent}`).trim();
    // A link without a name is none to anybody.
    if (!button.textContent) {
      link = ours;
      button.textContent = link.textContent;
    }
    // Not `remove`, which in libraries of old pages fails on what stands nowhere.
    if (link === ours) slot.before(ours);
    else ours.replaceWith();
    button.lang = languageAround(link);
    // Put there again, a button would lose the focus. An earlier launch has no slot in the page to put it before.
    if (!framed) frame.replaceWith();
    else if (!frame.isConnected) slot.before(frame);
    ours.hidden = framed;
    slot.hidden = framed && !element.children[1] && element.textContent.trim() === link.textContent.trim();
  };

  const say = (words: string) => {
    status.lang = ours.lang;
    status.textContent = words;
    button.ariaBusy = !!words as unknown as string;
  };

  const load: Load = (chunk) => loadChunk(at(chunk), element);
  const loadPanel = () => load<typeof PanelModule>(panelChunk);

  /** Leaves the panel in the frame, or the link in its place. */
  const prepareOnce = () =>
    (loading ||= (async () => {
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
        if (inPage) {
          show(true);
          panel.open();
        }
      } catch {
        // Otherwise what stands there now is another launch's.
        if (slot.isConnected) {
          // Whoever reached the button by keyboard finds the link in its place.
          const focused = root.activeElement;
          show(false);
          if (focused) link.focus();
          tell(element, 'error', 'unavailable');
        }
      }
    })());

  const status = make('output');
  const button = make('button', {
    ariaHasPopup: 'dialog',
    onpointerenter: prepareOnce,
    onfocus: prepareOnce,
    // The person asked for the form: the link does what it would have done without script.
    onclick: async () => (await element.open()) || !slot.isConnected || link.click(),
  });
  /** Applications say late, or anew, in which language they speak. */
  const page = new MutationObserver(() => show(!!ours.hidden));
  page.observe(document.documentElement, { attributeFilter: ['lang'] });
  root.adoptedStyleSheets = [sheet];
  root.replaceChildren(slot);
  show(!loading && !inPage);
  if (inPage)
    new IntersectionObserver(
      (entries) => (entries.pop() as IntersectionObserverEntry).isIntersecting && prepareOnce(),
      { rootMargin: nearMargin },
    ).observe(element);
  else frame.append(button, status);
  quietly(async () => {
    // Written after a gesture: somebody left something to be sent. What has only to be told waits for an opening.
    if (/attempts/.test(localStorage[outboxKey])) (await loadPanel()).sendOutbox(load);
  });

  return {
    async open() {
      say(loadingWords);
      await prepareOnce();
      // Taken back meanwhile, by `close`.
      const wanted = status.textContent;
      say('');
      return !!panel && (!wanted || panel.open());
    },
    close() {
      say('');
      panel?.close();
    },
    settle(over) {
      if (over) {
        // Nothing more is asked for, whoever comes near.
        loading = true;
        root.replaceChildren();
        page.disconnect();
      }
      panel?.resume();
    },
  };
}

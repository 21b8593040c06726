/**
 * What stands on the page before the panel: a button, or for `inline` the page's own link. Nothing is requested before
 * a person comes to it, and every failure gives the link back.
 */
import { fallbackLink } from './fallback-link.ts';
import { loadPanel } from './load-panel.ts';
import { readOptions } from './options.ts';
import type { Panel } from './panel/panel.tsx';
import launcherCss from './themes/launcher.css?inline';
import { watchTheme } from './themes/watch-theme.ts';
import { whenNear } from './when-near.ts';

export type Launched = {
  /** Leaves nothing behind, on the page or in the element. */
  readonly stop: () => void;
  /** To be called when the element was moved: the browser has closed its dialog meanwhile. */
  readonly resume: () => void;
};

/** @param script address of the loader. */
export function launch(element: HTMLElement, root: ShadowRoot, script: string): Launched {
  const options = readOptions(element);
  const inline = options.display === 'inline';
  const link = fallbackLink(element, script, options);
  const slot = document.createElement('slot');
  const frame = document.createElement('div');
  const button = document.createElement('button');
  let loading: Promise<void> | undefined;
  let panel: Panel | undefined;
  let stopped = false;

  const show = (node: Node) => stopped || root.replaceChildren(node);

  const adopt = (css: string) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets.push(sheet);
  };

  /** Leaves the panel in the frame, or the link in its place. */
  const load = () => {
    loading ??= loadPanel(script, options)
      .then(([module, questionnaire]) => {
        if (stopped) return;
        panel = module.mountPanel({ frame, questionnaire, options, adopt });
        // A button is in the frame already: to put it there again would take the focus off it.
        if (inline) show(frame);
      })
      .catch(() => {
        // Read before the button leaves: whoever reached it by keyboard finds the link in its place.
        const focused = root.activeElement;
        show(slot);
        if (focused && !stopped) link.focus();
      });
    return loading;
  };

  // The link first: it stays if anything below fails.
  show(slot);
  root.adoptedStyleSheets = [];
  adopt(launcherCss);
  const unwatchTheme = watchTheme(frame);
  const unwatchPlace = inline && whenNear(element, load);
  frame.className = 'frame';

  if (!inline) {
    button.textContent = link.textContent;
    button.ariaHasPopup = 'dialog';
    button.onpointerenter = button.onfocus = load;
    button.onclick = async () => {
      await load();
      if (panel) panel.open();
      // The person asked for the form: the link does what it would have done without script.
      else if (!stopped) link.click();
    };
    frame.append(button);
    show(frame);
  }

  return {
    stop: () => {
      show(slot);
      stopped = true;
      unwatchTheme();
      if (unwatchPlace) unwatchPlace();
    },
    resume: () => panel?.resume(),
  };
}

/**
 * What stands on the page before the panel: a button, or for `inline` the page's own link. Nothing is requested before
 * a person comes to it, and every failure gives the link back.
 */
import { fallbackOf } from './fallback.ts';
import { loadPanel } from './load-panel.ts';
import { readOptions } from './options.ts';
import type { Panel } from './panel/panel.tsx';
import launcherCss from './themes/launcher.css?inline';
import { sheetOf } from './themes/sheet.ts';
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
  const { slot, link } = fallbackOf(element, script, options);
  const frame = document.createElement('div');
  const button = document.createElement('button');
  let loading: Promise<void> | undefined;
  let panel: Panel | undefined;
  let stopped = false;

  const show = (node: Node) => stopped || root.replaceChildren(node);

  /** Leaves the panel in the frame, or the link in its place. */
  const load = () => {
    loading ??= loadPanel(script, options)
      .then((mount) => {
        show(frame);
        if (!stopped) panel = mount(frame);
      })
      .catch(() => void show(slot));
    return loading;
  };

  button.textContent = link.textContent;
  button.ariaHasPopup = 'dialog';
  button.onpointerenter = button.onfocus = load;
  button.onclick = async () => {
    button.ariaBusy = 'true';
    await load();
    button.ariaBusy = null;
    if (panel) panel.open();
    // The person asked for the form: the link does what it would have done without script.
    else if (!stopped) link.click();
  };

  frame.className = 'frame';
  root.adoptedStyleSheets = [sheetOf(launcherCss)];
  if (!options.inline) frame.append(button);
  show(options.inline ? slot : frame);
  const unwatchTheme = watchTheme(frame);
  const unwatchPlace = options.inline && whenNear(element, load);

  return {
    stop: () => {
      show(slot);
      stopped = true;
      unwatchTheme();
      if (unwatchPlace) unwatchPlace();
      panel?.stop();
    },
    resume: () => panel?.resume(),
  };
}

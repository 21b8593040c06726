/** The results of a service on the page of its agency: what our own page shows, from the same figures and words. */

import { render } from 'preact';
import { askScores } from '../delivery/ask-scores.ts';
import { make } from '../make.ts';
import type { Options } from '../options.ts';
import type { Panel } from '../panel.ts';
import { takesFocus } from '../takes-focus.ts';
import { adoptStyles } from '../themes/adopt-styles.ts';
import resultsCss from '../themes/results.css?inline';
import { watchTheme } from '../themes/watch-theme.ts';
import { type Drawing, drawWith } from './preact-of-panel.ts';
import { ResultsView } from './results-view.tsx';

/**
 * @param drawing the panel's copy of Preact.
 * @throws (rejects) when there is nothing to show: the page's own link stays.
 */
export async function mount(
  drawing: Drawing,
  element: HTMLElement,
  frame: Element,
  options: Options,
): Promise<Panel> {
  drawWith(drawing);
  const scores = await askScores(options);
  const place = make('div');
  const adopt = adoptStyles(element, resultsCss);
  render(<ResultsView scores={scores} />, place);
  frame.append(place);
  let unwatchTheme: (() => void) | undefined;
  return {
    open: () => {
      // Removed or given other words while the figures were on their way; or shown already.
      if (!place.isConnected || unwatchTheme) return;
      adopt();
      unwatchTheme = watchTheme(place);
      if (takesFocus(element)) place.querySelector('summary')?.focus();
    },
    close: () => {},
    resume: () => place.isConnected || unwatchTheme?.(),
  };
}

/**
 * Preact, as the panel hands it over: in this chunk `preact` and its JSX runtime are this module (vite.config.ts), so that
 * a page loads one copy of it and each chunk is still whole, covered by its hash.
 */
import type * as Preact from 'preact';
import type * as Runtime from 'preact/jsx-runtime';

export type Drawing = Pick<typeof Preact, 'render'> & Pick<typeof Runtime, 'jsx'>;

/** @public Imported as `preact`, here and below. */
export let render: Drawing['render'];
/** @public */
export let jsx: Drawing['jsx'];
/** @public What JSX with several children becomes; Preact has one function for both. */
export let jsxs: Drawing['jsx'];

/** To be called before anything is drawn. */
export function drawWith(drawing: Drawing): void {
  render = drawing.render;
  jsx = jsxs = drawing.jsx;
}

/** The page where an agency takes snippets: choices side by side, text to copy, the table of the check. */
import { dark, light } from './palette.ts';

export const embed = /* css */ `
.choices { display: grid; gap: 1rem; align-items: end; }
.choices label, .field label { display: block; font-weight: 600; font-size: var(--small); margin-bottom: 0.25rem; }
.choices select { width: 100%; min-height: 2.75rem; padding: 0.5rem 0.75rem; border: 1px solid var(--edge); border-radius: var(--corner); background: var(--paper); color: var(--ink); font: inherit; }
.choices .banner { margin: 0; grid-column: 1 / -1; }
.preview { border: 1px dashed var(--edge); border-radius: var(--corner); padding: 1.25rem; }
/* The ground of a page in the colours chosen. */
[data-fr-theme='light'] .preview { color-scheme: light; background: ${light.paper}; color: ${light.ink}; --accent: ${light.accent}; }
[data-fr-theme='dark'] .preview { color-scheme: dark; background: ${dark.paper}; color: ${dark.ink}; --accent: ${dark.accent}; }
.band > h3 { margin-top: 2rem; }
.band > h3 + .copyable { margin-top: 0.75rem; }
.copyable { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: flex-start; }
.copyable textarea { flex: 1 1 24rem; min-width: 0; padding: 0.75rem 1rem; border-color: transparent; background: var(--sunk); font-family: var(--mono); font-size: var(--tiny); overflow-wrap: anywhere; resize: vertical; field-sizing: content; }
.copyable .copy { flex: 0 1 7rem; display: grid; gap: 0.25rem; font-size: var(--small); color: var(--quiet); }
.verdict > * + *, .verdict > div > * + * { margin-top: 1rem; }
.verdict { margin-block: 1.5rem 2rem; }
.verdict .banner { margin-bottom: 0; }
.verdict table { width: 100%; }
.verdict th, .verdict td { overflow-wrap: break-word; }
.field textarea { font-family: var(--mono); font-size: var(--tiny); }
.field { max-width: none; }
.badge { max-width: 100%; height: auto; }
.paper-links a { display: inline-flex; align-items: center; min-height: 2.75rem; }
@media (min-width: 48em) {
  .choices { grid-template-columns: 1fr 1fr; gap: 1rem 2rem; }
}
`;

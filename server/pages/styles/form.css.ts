/** The question row, the comment and the receipt. Selected = filled shape and weight, never colour alone. */
export const form = /* css */ `
.questions { margin-top: 2rem; }
.questions > * + * { margin-top: 2.5rem; }
.question legend { font-size: var(--step-1); font-weight: 650; line-height: 1.35; margin-bottom: 0.75rem; text-wrap: balance; }
.question .note { font-weight: 400; color: var(--quiet); font-size: var(--small); }
.scale { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); }
.level { position: relative; display: flex; }
.level input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.level .target {
  flex: 1;
  cursor: pointer;
  display: flex;
  flex-direction: column;
  align-items: center;
  gap: 0.375rem;
  min-height: 4.75rem;
  padding: 0.625rem 0.125rem 0.5rem;
  border: 1px solid var(--edge);
  font-size: 0.75rem;
  line-height: 1.25;
  text-align: center;
  hyphens: auto;
  overflow-wrap: anywhere;
}
.level + .level .target { margin-inline-start: -1px; }
.level:first-child .target { border-start-start-radius: var(--corner); border-end-start-radius: var(--corner); }
.level:last-child .target { border-start-end-radius: var(--corner); border-end-end-radius: var(--corner); }
.level .mark { flex: none; display: grid; place-items: center; width: 1.75rem; height: 1.75rem; border: 1.5px solid var(--edge); border-radius: 50%; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
.level .face { flex: none; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; }
.level input:hover + .target { background: var(--sunk); }
.level input:checked + .target { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 700; }
.level input:checked + .target .mark { background: var(--on-accent); border-color: var(--on-accent); color: var(--accent); font-weight: 700; }
.level input:focus-visible + .target { outline: 3px solid var(--accent); outline-offset: 3px; z-index: 1; }
.apart { margin-top: 0.75rem; display: flex; }
.apart .level .target { flex-direction: row; min-height: 2.75rem; padding: 0.375rem 1rem; border-radius: 1.375rem; border-style: dashed; font-size: var(--tiny); align-items: center; gap: 0.5rem; }
.apart .level .mark { width: 1rem; height: 1rem; }
.apart .level input:checked + .target { border-style: solid; }
.apart .level input:checked + .target .mark { box-shadow: inset 0 0 0 3px var(--on-accent); background: var(--accent); }
.question.faulty { border-inline-start: 4px solid var(--fault); padding-inline-start: 1rem; }
.fault-text { color: var(--fault); font-weight: 600; font-size: var(--small); margin-bottom: 0.5rem; }
.summary { border: 2px solid var(--fault); border-radius: var(--corner); padding: 1rem; margin-top: 1.5rem; }
.summary h2 { font-size: var(--step-1); }
.summary ul { list-style: disc; padding-inline-start: 1.25rem; margin-top: 0.5rem; }
.comment label { display: block; font-size: var(--step-1); font-weight: 650; line-height: 1.35; }
.comment label .note { font-weight: 400; color: var(--quiet); font-size: var(--small); }
.comment p:not(.fault-text) { font-size: var(--small); color: var(--quiet); }
.comment textarea { margin-block: 0.75rem 0.5rem; min-height: 8rem; resize: vertical; }
.section-title { border-top: 1px solid var(--line); padding-top: 2rem; }
.section-title .promise { margin-top: 0.25rem; }
.promise { font-size: var(--small); color: var(--quiet); }
.promise > .eyebrow + h2 { margin-top: 0.25rem; font-size: var(--step-1); }
.pair { border-inline-start: 3px solid var(--line); padding-inline-start: 1rem; }
.receipt-code { font: 600 var(--step-1) / 1.4 var(--mono); letter-spacing: 0.04em; overflow-wrap: anywhere; -webkit-user-select: all; user-select: all; }
.keepsake { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1rem 2rem; }
.keepsake > * { margin-top: 0; flex: 1 1 18rem; }
.keepsake > * > * + * { margin-top: 0.5rem; }
.keepsake > .qr { flex: none; width: 9rem; height: 9rem; border-radius: var(--corner); }
.address { font-size: var(--small); color: var(--quiet); }
.address span { display: block; color: var(--ink); overflow-wrap: anywhere; -webkit-user-select: all; user-select: all; }
.kept { border-top: 1px solid var(--line); }
.kept > div { display: grid; gap: 0 1.5rem; padding-block: 0.75rem; border-bottom: 1px solid var(--line); }
.kept dt { color: var(--quiet); }
.kept dd { font-weight: 600; }
.verbatim { white-space: pre-wrap; overflow-wrap: anywhere; border-inline-start: 3px solid var(--line); padding-inline-start: 1rem; max-width: 66ch; }
.part { margin-top: 2.5rem; }
.part > * + *, .part + .pair { margin-top: 0.75rem; }
.part > h3, .part > .actions { margin-top: 1.5rem; }
.demo-box { background: var(--sunk); border-radius: var(--corner); padding: 1.25rem; margin-top: 2rem; }
.demo-box > * + * { margin-top: 0.75rem; }
.demo-box .command { background: var(--paper); }
@media (min-width: 36em) {
  .level .target { min-height: 5.25rem; padding: 0.75rem 0.5rem; font-size: var(--tiny); }
  .kept > div { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
}
@media (max-width: 22.49em) {
  .scale { grid-template-columns: 1fr; }
  .level .target { flex-direction: row; min-height: 2.75rem; padding: 0.375rem 0.75rem; gap: 0.75rem; font-size: var(--tiny); align-items: center; text-align: start; }
  .level + .level .target { margin-inline-start: 0; margin-top: -1px; }
  .scale .level .target { border-radius: 0; }
}
@media (forced-colors: active) {
  .level input:checked + .target { background: Highlight; color: HighlightText; forced-color-adjust: none; }
}
`;

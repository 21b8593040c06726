/** The declaration of accessibility: counts in one line, the criteria folded by topic. */
export const accessibility = /* css */ `
.counts { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem; margin-block: 1.5rem; font-size: var(--small); }
.counts > div { flex: 1 1 9rem; display: flex; flex-direction: column-reverse; justify-content: flex-end; border-top: 2px solid var(--ink); padding-top: 0.5rem; }
.counts dt { color: var(--quiet); line-height: 1.4; }
.counts dd { font-size: var(--step-3); font-weight: 650; font-variant-numeric: tabular-nums; line-height: 1.2; }
.criteria > .topic { margin-top: 0; border-bottom: 1px solid var(--line); }
.criteria > .counts + .topic { border-top: 1px solid var(--line); }
.topic summary { display: flex; flex-wrap: wrap; gap: 0 0.75rem; padding-block: 0.75rem; color: inherit; text-decoration: none; }
.topic summary:hover h3 { text-decoration: underline; text-underline-offset: 0.2em; }
.topic summary h3 { font-size: var(--step-0); flex: 1 1 14rem; }
.topic ol { padding-bottom: 1rem; }
.topic li { padding: 0.75rem 0 0.75rem 1.25rem; }
.topic li + li { border-top: 1px solid var(--line); }
.topic b { font-variant-numeric: tabular-nums; margin-right: 0.25rem; }
.topic .cover { font-size: var(--small); color: var(--quiet); margin-top: 0.25rem; }
.criteria > h3 { margin-top: 2.5rem; }
.checks > div { padding-block: 0.5rem; scroll-margin-top: 1rem; font-size: var(--small); }
.checks > div:target { background: var(--wash); }
.checks dt { font-weight: 650; }
.checks code { color: var(--quiet); overflow-wrap: anywhere; }
@media print {
  .topic summary { display: block; }
  .topic summary::before { display: none; }
  .topic::details-content { content-visibility: visible; block-size: auto; }
  .topic li { break-inside: avoid; }
}
`;

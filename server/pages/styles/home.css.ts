/** The first screen. */
export const home = /* css */ `
.hero { display: grid; gap: 2rem; }
.hero h1 span { display: block; }
.hero form + p { margin-top: 0.5rem; }
.hero .lead { margin-top: 1rem; color: var(--quiet); }
.hero form, .hero .actions { margin-top: 2rem; }
.try { border-top: 3px solid var(--accent); background: var(--sunk); padding: 1.25rem; border-radius: 0 0 var(--corner) var(--corner); align-self: start; }
.try h2 { font-size: var(--step-1); }
.try > * + * { margin-top: 0.75rem; }
/* As high as the question that takes the place of the link, in French: nothing below it moves. */
.try { container-type: inline-size; }
.try avis-plus { display: block; min-height: 26rem; --avis-accent: var(--accent); --avis-on-accent: var(--on-accent); }
@container (max-width: 409px) {
  .try avis-plus { min-height: 42.5rem; }
}
@container (max-width: 287px) {
  .try avis-plus { min-height: 45.5rem; }
}
.band { margin-top: 4rem; padding-top: 2rem; border-top: 1px solid var(--line); }
.band > * + * { margin-top: 1rem; }
.band .headline { border-top: 0; margin-top: 0; padding-top: 1rem; }
.steps { display: grid; gap: 2rem; counter-reset: step; }
.steps h3 { margin-bottom: 0.5rem; }
.steps .command { margin-top: 0.75rem; font-size: var(--tiny); }
@media (min-width: 62em) {
  .hero { grid-template-columns: minmax(0, 7fr) minmax(0, 6fr); column-gap: 4rem; }
  .steps { grid-template-columns: 1fr 1fr; column-gap: 4rem; }
}
`;

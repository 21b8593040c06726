/** The look of a town's own site, on purpose not ours: it shows the widget inheriting what it stands in. */
export const hostSite = /* css */ `
:root { color-scheme: light dark; --page: #fffdf8; --text: #2b1d16; --brick: #9c3b1f; --sand: #f3e6d3; --rule: #d9c4a8; --avis-accent: #9c3b1f; }
@media (prefers-color-scheme: dark) {
  :root { --page: #1f1813; --text: #f3e9dd; --brick: #f0a184; --sand: #33271e; --rule: #56442f; --avis-accent: #f0a184; --avis-on-accent: #1f1813; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 1.125rem/1.6 Georgia, 'Liberation Serif', serif; }
.town { background: var(--sand); border-bottom: 4px double var(--brick); text-align: center; padding: 1.5rem 1rem; }
.town p { margin: 0; }
.town strong { font-size: 1.75rem; letter-spacing: 0.02em; }
.town small { font-style: italic; }
.note { margin: 0; padding: 0.5rem 1rem; text-align: center; font-size: 0.9375rem; background: var(--text); color: var(--page); }
.note a { color: inherit; }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 2rem; line-height: 1.2; color: var(--brick); margin: 0 0 1rem; font-weight: 400; }
h2 { font-size: 1.375rem; font-weight: 400; margin: 2.5rem 0 0.5rem; }
main a { color: var(--brick); }
.ticket { border: 1px solid var(--rule); border-radius: 0.75rem; padding: 1rem 1.5rem; background: var(--sand); }
.ticket dl { display: grid; grid-template-columns: auto 1fr; gap: 0.25rem 1.5rem; margin: 0; }
.ticket dd { margin: 0; font-weight: 700; }
.foot { border-top: 1px solid var(--rule); text-align: center; font-size: 0.9375rem; padding: 1.5rem 1rem; }
:focus-visible { outline: 3px solid var(--brick); outline-offset: 3px; }
`;

/** Elements as they look before any component. */
export const base = /* css */ `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0;
  min-height: 100vh;
  display: flex;
  flex-direction: column;
  background: var(--paper);
  color: var(--ink);
  font: 400 var(--step-0) / 1.6 var(--sans);
  overflow-wrap: break-word;
}
main { flex: 1; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset, blockquote, pre { margin: 0; padding: 0; }
h1, h2, h3, h4 { line-height: 1.25; font-weight: 650; text-wrap: balance; }
h1 { font-size: var(--step-4); line-height: 1.12; letter-spacing: -0.022em; }
h2 { font-size: var(--step-2); letter-spacing: -0.012em; }
/* Joined letters come apart when they are spaced, and stand taller than ours. */
:lang(ar) :is(h1, h2) { letter-spacing: 0; line-height: 1.4; }
h3 { font-size: var(--step-1); }
h4 { font-size: var(--step-0); }
p { max-width: 66ch; text-wrap: pretty; }
ul, ol { list-style: none; }
fieldset { border: 0; min-width: 0; }
legend { padding: 0; }
a { color: var(--accent); text-decoration-thickness: 0.0625em; text-underline-offset: 0.2em; }
a:hover { color: var(--accent-strong); text-decoration-thickness: 0.125em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
strong { font-weight: 650; }
code, pre { font-family: var(--mono); font-size: 0.92em; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: var(--small); }
caption { text-align: start; color: var(--quiet); padding-bottom: 0.5rem; }
th, td { text-align: start; padding-block: 0.375rem; padding-inline: 0 1rem; border-bottom: 1px solid var(--line); font-weight: 400; vertical-align: top; }
thead th { color: var(--quiet); }
th:last-child, td:last-child { padding-inline-end: 0; }
td.figure, th.figure { text-align: end; }
summary { cursor: pointer; color: var(--accent); font-size: var(--small); min-height: 2.75rem; display: inline-flex; align-items: center; gap: 0.5rem; text-decoration: underline; text-decoration-thickness: 0.0625em; text-underline-offset: 0.2em; }
summary::-webkit-details-marker { display: none; }
summary::before { content: ''; width: 0.4em; height: 0.4em; border: solid currentColor; border-width: 0 0.125em 0.125em 0; transform: rotate(-45deg); transition: transform 120ms; }
[dir='rtl'] summary::before { transform: rotate(135deg); }
details[open] > summary::before { transform: rotate(45deg); }
.quiet { color: var(--quiet); }
.small { font-size: var(--small); }
.spoken {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.stack > * + * { margin-top: 1rem; }
.prose > * + * { margin-top: 1rem; }
.prose > .banner { max-width: 66ch; }
.prose > h2 { margin-top: 2.5rem; }
.prose > h2 + * { margin-top: 0.75rem; }
.prose ul { list-style: disc; padding-inline-start: 1.25rem; max-width: 66ch; }
.prose li + li { margin-top: 0.5rem; }
.button, button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  min-height: 2.75rem;
  padding: 0.5rem 1.25rem;
  border: 1px solid var(--accent);
  border-radius: var(--corner);
  background: var(--accent);
  color: var(--on-accent);
  font: 600 var(--step-0) / 1.25 var(--sans);
  text-align: center;
  text-decoration: none;
  cursor: pointer;
}
.button:hover, button:hover { background: var(--accent-strong); border-color: var(--accent-strong); color: var(--on-accent); }
.button.second, button.second { background: transparent; color: var(--accent); }
.button.second:hover, button.second:hover { background: var(--wash); color: var(--accent-strong); }
.actions { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: center; }
input[type='search'], input[type='text'], textarea {
  width: 100%;
  min-height: 2.75rem;
  padding: 0.5rem 0.75rem;
  border: 1px solid var(--edge);
  border-radius: var(--corner);
  background: var(--paper);
  color: var(--ink);
  font: inherit;
}
@media (prefers-reduced-motion: reduce) {
  *, *::before, *::after { transition: none; animation: none; }
}
`;

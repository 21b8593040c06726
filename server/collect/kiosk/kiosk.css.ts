/** The kiosk's screen: everything grows with it, from a phone held across to a wall; nothing scrolls unless it must. */
export const kiosk = /* css */ `
*, *::before, *::after { box-sizing: border-box; }
html { font-size: clamp(1rem, 0.5rem + 1.2vmin, 2.5rem); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  min-height: 100vh;
  min-height: 100dvh;
  display: flex;
  flex-direction: column;
  background: var(--paper);
  color: var(--ink);
  font: 400 1rem / 1.5 var(--sans);
  overflow-wrap: break-word;
  touch-action: manipulation;
}
h1, p { margin: 0; }
main { flex: 1; display: flex; flex-direction: column; }
.declaration { padding: 0 2rem; font-size: 0.875rem; text-align: end; }
.declaration a { display: inline-flex; align-items: center; min-height: 44px; }
.banner { background: var(--notice-wash); border-bottom: 3px solid var(--notice-edge); padding: 0.5rem 2rem; font-size: 0.875rem; }
.desk { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.5rem 1.5rem; padding: 1rem 2rem; }
header.desk { border-bottom: 1px solid var(--line); }
footer.desk { min-height: 3.5rem; padding-block: 0.25rem; }
.service { flex: 1 1 16rem; font-size: 1.125rem; font-weight: 650; line-height: 1.3; }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem; }
button {
  min-height: 3rem;
  padding: 0.5rem 1.25rem;
  border: 1px solid var(--accent);
  border-radius: var(--corner);
  background: var(--accent);
  color: var(--on-accent);
  font: 600 1rem / 1.25 var(--sans);
  cursor: pointer;
}
.second, .language { background: transparent; color: var(--accent); }
.language { min-height: max(2.75rem, 44px); padding: 0.25rem 0.75rem; border-color: transparent; font-weight: 400; }
.language[aria-pressed='true'] { border-color: var(--accent); font-weight: 650; }
:focus-visible { outline: 4px solid var(--accent); outline-offset: 4px; }
h1:focus { outline: 0; }
.hint { color: var(--quiet); }
.asking, .thanks { flex: 1; display: flex; justify-content: center; padding: 1rem 2rem; }
.asking { flex-direction: column; gap: 1rem; text-align: center; }
.asking h1 { font-size: 2rem; line-height: 1.2; font-weight: 650; letter-spacing: -0.015em; text-wrap: balance; }
.asking .hint { font-size: 1.125rem; }
.asking .notice { max-width: 80ch; margin-inline: auto; font-size: 0.875rem; }
.targets { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); gap: 1rem; width: 100%; max-width: 80rem; margin: 1rem auto; }
.target {
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  gap: 1rem;
  min-height: max(88px, min(18rem, 36vh));
  padding: 1.5rem 0.5rem;
  border: 2px solid var(--edge);
  border-radius: 1rem;
  background: var(--paper);
  color: var(--ink);
  font-size: 1.125rem;
}
.target span { display: flex; align-items: center; min-height: 2.5em; }
.target svg { flex: none; width: min(100%, 22vmin, 9rem); fill: none; stroke: currentColor; stroke-width: 1.25; stroke-linecap: round; }
.target circle { fill: var(--tint); stroke: var(--tint); }
.target path { stroke: var(--stroke); }
.target:active { background: var(--wash); border-color: var(--accent); }
.level-1 { --tint: var(--level-1); --stroke: var(--on-level-end); }
.level-2 { --tint: var(--level-2); --stroke: var(--on-level); }
.level-3 { --tint: var(--level-3); --stroke: var(--on-level); }
.level-4 { --tint: var(--level-4); --stroke: var(--on-level); }
.level-5 { --tint: var(--level-5); --stroke: var(--on-level-end); }
@media (hover: hover) {
  .target:hover { border-color: var(--accent); background: var(--wash); }
}
.ways { display: flex; flex-wrap: wrap; justify-content: center; gap: 1rem; }
.ways button { min-width: 9rem; min-height: 3.5rem; }
.thanks { align-items: center; gap: 2rem 4rem; }
.thanks > div { flex: 0 1 32rem; }
.thanks > div > * + * { margin-top: 1.25rem; }
.thanks h1 { font-size: 3rem; line-height: 1.1; letter-spacing: -0.02em; }
.thanks img { flex: none; width: min(20rem, 45vmin); border-radius: var(--corner); }
.lead { font-size: 1.375rem; line-height: 1.4; }
.leaving { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1.5rem; flex: 1; font-variant-numeric: tabular-nums; }
progress { flex: 1 1 8rem; height: 0.5rem; border: 0; border-radius: 1rem; overflow: hidden; background: var(--line); color: var(--accent); -webkit-appearance: none; appearance: none; }
progress::-webkit-progress-bar { background: var(--line); }
progress::-webkit-progress-value { background: var(--accent); }
progress::-moz-progress-bar { background: var(--accent); }
a { color: var(--accent); }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
button[aria-disabled='true'] { background: transparent; color: var(--quiet); border-color: var(--edge); cursor: default; }
/* Nobody is here: seen from across the hall, and any place of it can be touched. */
main[data-screen='resting'], [data-screen='resting'] + .declaration { background: var(--rest); color: #fff; }
main[data-screen='resting'] { cursor: pointer; }
[data-screen='resting'] + .declaration a { color: #fff; }
main[data-screen='resting'] footer.desk { min-height: 0; padding-block: 0; }
main[data-screen='resting'] header.desk { border-color: transparent; }
main[data-screen='resting'] .service { font-size: 1.5rem; }
main[data-screen='resting'] .asking { justify-content: safe center; gap: 1.25rem; }
main[data-screen='resting'] .asking h1 { font-size: 2.5rem; }
main[data-screen='resting'] .asking > .hint:first-child { order: 1; font-size: 1.375rem; }
main[data-screen='resting'] .asking .notice { order: 2; }
main[data-screen='resting'] .hint { color: #cfe6e3; }
main[data-screen='resting'] .target { border-color: var(--rest-edge); }
main[data-screen='resting'] .language { color: #fff; border-color: #7fb4b0; }
main[data-screen='resting'] .language[aria-pressed='true'] { border-color: #fff; background: #fff; color: #0a4a4c; }
main[data-screen='resting'] :focus-visible { outline-color: #fff; }
body { --rest: #0a4a4c; --rest-edge: transparent; }
@media (prefers-color-scheme: dark) {
  body { --rest: #062a2b; --rest-edge: #5f8f8c; }
}
/* One below the other where five beside each other would be narrow: a phone, a large text. */
@media (orientation: portrait), (max-width: 40em) {
  .thanks { flex-direction: column; }
  .thanks > div { flex: none; max-width: 32rem; }
  .thanks img { width: min(20rem, 70vw); }
}
@media (max-width: 40em) {
  .desk, .asking, .thanks, .declaration { padding-inline: 1rem; }
  main[data-screen='resting'] .asking h1 { font-size: 2rem; }
  .targets { grid-template-columns: 1fr; gap: 0.5rem; }
  .target { flex-direction: row; min-height: 88px; padding: 0.5rem 1rem; text-align: start; justify-content: start; }
  .target svg { width: 4rem; }
}
/* A tablet upright: room enough for rows a whole hand finds. */
@media (orientation: portrait) and (min-width: 40.01em) {
  .targets { grid-template-columns: 1fr; max-width: 40rem; gap: 0.75rem; margin-block: 0.5rem; }
  .target { flex-direction: row; gap: 1.5rem; min-height: max(88px, 9vh); padding: 0.25rem 1.5rem; font-size: 1.375rem; text-align: start; justify-content: start; }
  .target svg { width: min(5rem, 7vh); }
  .asking, main[data-screen='resting'] .asking { gap: 0.75rem; padding-block: 0.5rem; }
}
@media (max-height: 36em) and (orientation: landscape) {
  .target { min-height: 88px; padding-block: 0.75rem; gap: 0.5rem; }
  .target svg { width: 3.5rem; }
  .asking { padding-block: 0.75rem; gap: 0.5rem; }
}
@media (forced-colors: active) {
  .target circle { fill: none; stroke: currentColor; }
  .target path { stroke: currentColor; }
}
`;

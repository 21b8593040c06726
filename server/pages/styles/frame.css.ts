/** What stands around every page: skip link, header, footer, breadcrumb, banner, empty states. */
export const frame = /* css */ `
.width { width: 100%; max-width: 76rem; margin-inline: auto; padding-inline: var(--gutter); }
.width.narrow { max-width: 46rem; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { inset-inline-start: var(--gutter); top: 0.5rem; z-index: 1; padding: 0.5rem 1rem; background: var(--paper); }
.masthead { border-bottom: 1px solid var(--line); }
.masthead .width { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1.5rem; padding-block: 0.5rem; }
.wordmark { display: inline-flex; align-items: center; min-height: 2.75rem; color: var(--ink); font-size: 1.375rem; font-weight: 700; letter-spacing: -0.02em; text-decoration: none; }
.wordmark:hover { color: var(--ink); }
.wordmark span { color: var(--accent); }
.masthead ul, .footer ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.masthead li a, .footer li a, .footer li span { display: inline-flex; align-items: center; min-height: 2.75rem; }
.masthead li a { color: var(--ink); text-decoration: none; }
.masthead li a:hover { text-decoration: underline; }
.languages summary { color: var(--ink); text-decoration: none; }
.languages summary:hover { text-decoration: underline; }
.languages { margin-inline-start: auto; }
.languages[open] { flex: 1 0 100%; }
.languages strong { display: inline-flex; align-items: center; min-height: 2.75rem; }
.globe { flex: none; fill: none; stroke: currentColor; stroke-width: 1.25; }
.original { margin-top: 1rem; font-size: var(--small); color: var(--quiet); }
.original ol { list-style: decimal; padding-inline-start: 1.5rem; }
.footer { margin-top: 5rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: var(--tiny); }
.footer .width { padding-block: 1rem 1.5rem; }
.footer a { color: inherit; }
.page { padding-block: 2rem 0; }
.breadcrumb { margin-bottom: 1rem; font-size: var(--tiny); color: var(--quiet); }
.breadcrumb ol { display: flex; flex-wrap: wrap; gap: 0 0.5rem; }
.breadcrumb li { display: inline-flex; align-items: center; min-height: 1.75rem; }
.breadcrumb li + li::before { content: '›'; margin-inline-end: 0.5rem; }
.breadcrumb a { color: inherit; }
.eyebrow { color: var(--quiet); font-size: var(--small); margin-bottom: 0.25rem; }
h1 + .banner, h1 + .lead { margin-top: 1.5rem; }
.lead { font-size: var(--step-1); line-height: 1.45; max-width: 58ch; }
.banner { max-width: none; background: var(--notice-wash); border-inline-start: 4px solid var(--notice-edge); padding: 0.75rem 1rem; font-size: var(--small); margin-bottom: 1.5rem; }
.banner.fault { background: var(--fault-wash); border-color: var(--fault); }
.banner.done { background: var(--wash); border-color: var(--accent); }
.empty { border-top: 1px solid var(--line); padding-top: 1.5rem; }
.hatch { height: 0.75rem; background: repeating-linear-gradient(135deg, var(--line) 0 2px, transparent 2px 7px); border: 1px solid var(--line); border-radius: 2px; }
.command { display: block; padding: 0.75rem 1rem; background: var(--sunk); border-radius: var(--corner); overflow-x: auto; white-space: pre; }
.command.wrap { white-space: pre-wrap; overflow-wrap: anywhere; }
/* A browser breaks a line after any hyphen. */
.command .whole { white-space: pre; }
.search { display: flex; gap: 0.5rem; max-width: 40rem; }
.search-label { display: block; margin-bottom: 0.5rem; font-weight: 600; }
.rows { border-top: 1px solid var(--line); }
.rows > li { border-bottom: 1px solid var(--line); padding-block: 0.75rem; }
.rows a { font-weight: 600; }
.rows .code { color: var(--quiet); font-size: var(--tiny); }
.pages { display: flex; justify-content: space-between; gap: 1rem; margin-top: 1.5rem; }
@media (min-width: 48em) {
  .page { padding-block: 3rem 0; }
  .rows > li { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) auto; gap: 1.5rem; align-items: baseline; }
}
`;

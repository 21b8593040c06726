/**
 * The printed sheets. One drawing for A4 and A5: `--u` is a millimetre of A4, so every A format is filled alike, and on a
 * screen it shrinks until the sheet fits. Colours are those of paper in both themes: what is seen is what is printed.
 */
import type { SheetSize } from '#shared/contracts/paths.ts';
import { dark, light } from '../pages/styles/palette.ts';

export const poster = /* css */ `
*, *::before, *::after { box-sizing: border-box; margin: 0; }
:root { color-scheme: light dark; --ink: #14110c; --quiet: #4d5558; --accent: ${light.accent}; --rule: #c9c6bd; }
body { background: #e7e4dc; color: var(--ink); font: 400 1rem/1.5 -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', system-ui, sans-serif; padding: 1rem; }
.tools { width: calc(210 * var(--u)); margin: 0 auto 1.5rem; display: grid; gap: 0.5rem; }
.tools ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.tools a { color: var(--accent); display: inline-flex; align-items: center; min-height: 2.75rem; }
.tools [aria-current] { font-weight: 700; text-decoration: none; color: inherit; }
.tools h1 { font-size: 1.25rem; line-height: 1.3; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.sheet { width: calc(210 * var(--u)); height: calc(297 * var(--u) - 1px); margin: 0 auto; background: #fff; color: var(--ink); overflow: hidden; box-shadow: 0 1px 2px rgb(20 17 12 / 0.2), 0 8px 24px rgb(20 17 12 / 0.12); line-height: 1.25; overflow-wrap: anywhere; }
.sheet p { text-wrap: pretty; }
.sheet .qr { display: block; flex: none; }
.headline { font-weight: 700; letter-spacing: -0.025em; line-height: 1.02; text-wrap: balance; }
[dir='rtl'] .headline { letter-spacing: 0; line-height: 1.3; }
.name { color: var(--accent); font-weight: 600; display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden; text-wrap: balance; }
.name.long { font-size: 0.75em; }
.address { font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', 'Liberation Mono', monospace; font-weight: 600; }
.quiet { color: var(--quiet); }

.poster { padding: calc(20 * var(--u)) calc(19 * var(--u)) calc(15 * var(--u)); display: flex; flex-direction: column; border-top: calc(5 * var(--u)) solid var(--accent); font-size: calc(5 * var(--u)); }
.poster .headline { font-size: calc(22 * var(--u)); }
.poster .where { margin-top: calc(8 * var(--u)); font-size: calc(9 * var(--u)); line-height: 1.2; }
.poster .where .name { -webkit-line-clamp: 3; }
.poster .ask { margin-top: auto; padding-top: calc(10 * var(--u)); display: flex; gap: calc(10 * var(--u)); align-items: center; }
.poster .qr { width: calc(104 * var(--u)); height: calc(104 * var(--u)); margin-inline-start: calc(-8 * var(--u)); }
.poster ol { list-style: none; padding: 0; counter-reset: step; display: grid; gap: calc(7 * var(--u)); font-size: calc(5.6 * var(--u)); }
.poster li { counter-increment: step; }
.poster li::before { content: counter(step); display: block; font-weight: 700; color: var(--accent); font-size: calc(8 * var(--u)); line-height: 1.1; }
.poster .typed { margin-top: calc(4 * var(--u)); }
.poster .address { font-size: calc(7 * var(--u)); }
.poster .promise { margin-top: auto; padding-top: calc(5 * var(--u)); border-top: calc(0.35 * var(--u)) solid var(--rule); display: grid; gap: calc(2 * var(--u)); font-size: calc(4.2 * var(--u)); }
.sheet blockquote { text-wrap: balance; }
.poster blockquote { font-size: calc(5.4 * var(--u)); font-weight: 600; }

.card { display: grid; grid-template-rows: 1fr 1fr; position: relative; }
.card::after { content: ''; position: absolute; inset: 50% 0 auto; border-top: 1px dashed var(--rule); }
.face { padding: calc(12 * var(--u)) calc(14 * var(--u)); display: grid; grid-template-columns: auto minmax(0, 1fr); gap: calc(8 * var(--u)); align-items: center; min-height: 0; }
.face:first-child { rotate: 180deg; }
.face .qr { width: calc(92 * var(--u)); height: calc(92 * var(--u)); margin-inline-start: calc(-6 * var(--u)); }
.face > div { display: grid; gap: calc(4 * var(--u)); font-size: calc(4.4 * var(--u)); }
.face .headline { font-size: calc(13 * var(--u)); }
.face .name { font-size: calc(6.2 * var(--u)); -webkit-line-clamp: 3; }
.face .name.long { font-size: calc(5 * var(--u)); }
.face .address { font-size: calc(4.8 * var(--u)); }
.face blockquote { font-size: calc(3.6 * var(--u)); }

@media (prefers-color-scheme: dark) {
  body { background: ${dark.paper}; }
  .tools { color: ${dark.ink}; }
  .tools a { color: ${dark.accent}; }
}
@media print {
  body { padding: 0; background: none; }
  .tools { display: none; }
  .sheet { box-shadow: none; margin: 0; }
}
`;

/** Millimetres of paper for one of A4: A5 is A4 shrunk to 148 of its 210. */
const shrink: Readonly<Record<SheetSize, string>> = { a4: '1mm', a5: 'calc(148mm / 210)', card: '1mm' };

export function paperOf(size: SheetSize): string {
  const unit = shrink[size];
  return /* css */ `
@page { size: ${size === 'a5' ? 'A5' : 'A4'} portrait; margin: 0; }
body { --u: min(${unit}, (100vw - 2rem) / 210); }
@media print { body { --u: ${unit}; } }
`;
}

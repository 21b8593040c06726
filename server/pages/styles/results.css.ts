/** Published figures: the headline, the result row, its chart and its table twin. */
export const results = /* css */ `
.service-head { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; }
.service-head h1 + p { margin-top: 0.75rem; }
.headline { margin-top: 2rem; padding-top: 2rem; border-top: 2px solid var(--ink); display: grid; gap: 1.5rem; }
.headline h2, .headline .label { font-size: var(--small); font-weight: 600; letter-spacing: 0; color: var(--quiet); }
.number { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.625rem; font-variant-numeric: tabular-nums; }
.number b { font-size: var(--figure); line-height: 1; font-weight: 650; letter-spacing: -0.045em; white-space: nowrap; }
.number span { font-size: var(--step-2); font-weight: 650; }
.reading { font-variant-numeric: tabular-nums; }
.row .number b { font-size: var(--step-3); letter-spacing: -0.025em; }
.row .number span { font-size: var(--step-0); }
.row .reading { font-size: var(--small); color: var(--quiet); }
.chart { display: block; width: 100%; overflow: visible; margin-top: 0.5rem; }
.chart text { font: 600 0.8125rem var(--sans); font-variant-numeric: tabular-nums; }
.chart .axis { font-weight: 400; fill: var(--quiet); font-size: 0.75rem; }
.chart .tick { stroke: var(--line); }
.chart .whisker { stroke: var(--ink); stroke-width: 2; }
.chart .point { fill: var(--ink); }
.l1 { fill: var(--level-1); background: var(--level-1); }
.l2 { fill: var(--level-2); background: var(--level-2); }
.l3 { fill: var(--level-3); background: var(--level-3); }
.l4 { fill: var(--level-4); background: var(--level-4); }
.l5 { fill: var(--level-5); background: var(--level-5); }
.on-end { fill: var(--on-level-end); }
.on-mid { fill: var(--on-level); }
.legend { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; font-size: var(--tiny); color: var(--quiet); }
.legend li { display: inline-flex; align-items: center; gap: 0.5rem; }
.legend i { width: 0.75rem; height: 0.75rem; border-radius: 2px; flex: none; forced-color-adjust: none; }
.periods { display: grid; gap: 0.25rem; font-size: var(--small); margin-top: 2.5rem; }
.periods ul { display: flex; flex-wrap: wrap; gap: 0 1rem; }
.periods li { display: flex; }
.periods a, .periods strong { display: inline-flex; align-items: center; min-height: 2.75rem; }
.periods strong { border-bottom: 3px solid var(--accent); }
.engagements { margin-top: 3.5rem; }
.engagements > h2 { margin-bottom: 0.5rem; }
.engagement { display: grid; gap: 1rem; padding-block: 1.75rem; border-top: 1px solid var(--line); }
.engagements .legend + .engagement { margin-top: 1.5rem; }
.engagement h3 { font-size: var(--step-0); font-weight: 400; line-height: 1.5; text-wrap: pretty; }
.engagement h3 b { display: block; font-size: var(--tiny); font-weight: 600; color: var(--quiet); }
.row + .row { margin-top: 1.75rem; }
.row h4 { font-weight: 600; margin-bottom: 0.25rem; }
.waiting { display: grid; gap: 0.375rem; align-content: start; color: var(--quiet); font-size: var(--small); }
.row details { margin-top: 0; }
details table { width: 100%; max-width: 36rem; margin-top: 0.5rem; }
details table + table { margin-top: 1.5rem; }
.mean { color: var(--quiet); font-size: var(--small); }
.about { margin-top: 3.5rem; padding-top: 2rem; border-top: 2px solid var(--ink); }
.about dl { display: grid; gap: 0; margin-top: 1rem; font-size: var(--small); }
.about dl > div { display: grid; gap: 0 1.5rem; padding-block: 0.5rem; border-bottom: 1px solid var(--line); }
.about dt { color: var(--quiet); }
.about dd::first-letter { text-transform: uppercase; }
.part-title { margin-top: 3.5rem; margin-bottom: 1rem; }
@media (min-width: 48em) {
  .service-head h1 + p a { white-space: nowrap; }
  .service-head { grid-template-columns: minmax(0, 1fr) auto; align-items: end; }
  .row .score { display: flex; flex-wrap: wrap; align-items: end; gap: 0 1.5rem; }
  .row .score .number { flex: none; flex-wrap: nowrap; line-height: 1.2; }
  .about dl > div { grid-template-columns: 14rem minmax(0, 1fr); }
  .periods > div { display: grid; grid-template-columns: 7rem 1fr; align-items: baseline; }
}
@media (min-width: 62em) {
  .headline { grid-template-columns: minmax(0, 7fr) minmax(0, 12fr); column-gap: 3rem; }
  .engagement { grid-template-columns: minmax(0, 7fr) minmax(0, 12fr); column-gap: 3rem; padding-block: 2.25rem; }
}
@media (forced-colors: active) {
  /* The plate the browser paints behind text would cover the line above a figure this large. */
  .number b { forced-color-adjust: none; color: CanvasText; }
}
`;

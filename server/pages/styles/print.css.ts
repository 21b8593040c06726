/** On paper: black on white, nothing to click, charts in their colours. */
export const print = /* css */ `
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #333; --line: #bbb; }
  body { font-size: 10.5pt; }
  .masthead nav, .skip, .periods, .search, .footer ul, .actions, .service-head .button, summary, .try { display: none; }
  .row, .engagement, .headline { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  a { color: inherit; }
  .chart, .legend i { print-color-adjust: exact; }
}
`;

/** On paper: black on white, nothing to click, charts in their colours. */
import { light } from './palette.ts';

export const print = /* css */ `
@media print {
  :root { color-scheme: light; --paper: #fff; --sunk: ${light.sunk}; --ink: #000; --quiet: #333; --line: #bbb; --accent: ${light.accent}; --wash: #fff; --notice-wash: #fff; --fault-wash: #fff; }
  body { font-size: 10.5pt; }
  .masthead nav, .skip, .periods, .search, .footer ul, .actions, .service-head .button, summary, .try { display: none; }
  .row, .engagement, .headline, .keepsake, .kept > div { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  a { color: inherit; }
  .chart, .legend i, .qr { print-color-adjust: exact; }
}
`;

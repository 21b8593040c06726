/**
 * `npm run lighthouse`: the scores of the form and of a result page on the built server, as on a phone. Printed, not
 * asserted: performance measures the machine too. The form asks search engines to leave it out, which SEO counts
 * against it; a result page is what is meant to be found. Option: `--pages N` (2), of these in this order.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { paths } from '#shared/contracts/paths.ts';
import { auditPage } from '../support/lighthouse-audit.ts';
import { startChild } from './child.ts';

const { values } = parseArgs({ options: { pages: { type: 'string', default: '2' } } });
const main = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));
const service = 'demo-guichet';
const dataDir = await mkdtemp(join(tmpdir(), 'avis-lighthouse-'));
const server = await startChild([process.execPath, main], {
  ...{ DATA_DIR: dataDir, PORT: '0', AVIS_DEMO: 'on', LOG_LEVEL: 'warn' },
});

try {
  for (const path of [paths.form(service), paths.service(service)].slice(0, Number(values.pages))) {
    const { scores, faults } = await auditPage(server.url + path, [
      ...(['performance', 'accessibility', 'best-practices', 'seo'] as const),
    ]);
    const said = Object.entries(scores).map(([category, score]) => `${category} ${score}`);
    console.log(`${path}: ${said.join(', ')}${faults.length > 0 ? ` (${faults.join(', ')})` : ''}`);
  }
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}

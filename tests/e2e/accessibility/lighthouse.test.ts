/** What lighthouse makes of the form on the built server. Its performance is a matter of time: `npm run lighthouse`. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import { auditPage } from '../../support/lighthouse-audit.ts';
import { openDataFolder } from '../../support/running-server.ts';

const closing: (() => Promise<void>)[] = [];
let url = '';
beforeAll(async () => {
  const folder = await openDataFolder((work) => closing.push(work));
  await folder.createServices(['TOWN,Mairie de Valmont']);
  ({ url } = await folder.start());
});
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

test('lighthouse gives the form 100 for accessibility and for best practices', async () => {
  const { scores, faults } = await auditPage(url + paths.form('TOWN'), ['accessibility', 'best-practices']);
  expect({ scores, faults }).toEqual({ scores: { accessibility: 100, 'best-practices': 100 }, faults: [] });
});

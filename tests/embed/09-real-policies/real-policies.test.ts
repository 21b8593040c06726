/**
 * The policies of real sites, as they are and opened as the README tells agencies: the widget works or the link is
 * there, the page stays as it was, and the console holds nothing but the browser's own word.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkEmbed, sitesOf } from '#shared/embedding/check-embed.ts';
import { openPolicy } from '#shared/embedding/open-policy.ts';
import { readPastedPolicies } from '#shared/embedding/pasted-policies.ts';
import { writePolicy } from '#shared/embedding/policy.ts';
import { withoutBrowsersOwn } from '../../support/watched-page.ts';
import { openDialog, openScene, press, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

/** Written for this test: what no real one among ours does. */
const ownPolicies = [
  { id: 'everything shut', csp: "default-src 'none'" },
  { id: 'the site itself', csp: "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src *" },
  { id: 'elements apart', csp: "script-src 'self'; script-src-elem 'self'; connect-src 'none'" },
  {
    id: 'trusted types',
    csp: "script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types dompurify",
  },
  { id: 'two policies', csp: "script-src 'self', default-src 'self'; object-src 'none'" },
];

describe('Under a policy made for the purpose', () => {
  test.each(ownPolicies)('$id: the link stays; opened, the page is rated', ({ csp }) => judge(csp));
});

describe('Under the policies of real sites', () => {
  const file = new URL('../../fixtures/csp-headers.json', import.meta.url);
  const { policies }: { policies: { id: string; csp: string }[] } = JSON.parse(readFileSync(file, 'utf8'));
  test.each(policies)('$id: the link stays where it is shut; opened, the page is rated', ({ csp }) =>
    judge(csp.replaceAll('{{nonce}}', 'abc').replaceAll(/\{\{\w+\}\}/g, 'avis.example.fr')),
  );
});

async function judge(policy: string): Promise<void> {
  // The address of the page is known only when it is served; none of the policies names it but as 'self'.
  const sites = sitesOf(scene.avis.origin);
  const { policies } = readPastedPolicies(policy);
  if (checkEmbed(policies, sites).answer === 'allowed') return expectRated(policy);
  await expectLink(policy);
  const opened = policies.map((one) => writePolicy(openPolicy(one, sites))).join(', ');
  expect(opened).not.toBe(policy);
  await expectRated(opened);
}

async function expectRated(policy: string): Promise<void> {
  const { page, changes, complaints } = await scene.visit({ policy });
  await rate(await openDialog(page.locator('avis-plus')));
  expect(complaints).toEqual([]);
  expect(await changes()).toEqual([]);
  await page.close();
}

async function expectLink(policy: string): Promise<void> {
  const { page, changes, complaints } = await scene.visit({ policy });
  const button = page.locator('avis-plus').getByRole('button');
  // Where the loader may come and nothing else, a press leads where the link leads.
  expect(await changes()).toEqual([]);
  if ((await button.count()) > 0) await press(button);
  else await page.locator('avis-plus > a').click();
  await page.waitForURL(`${scene.avis.origin}/s/PREF94`);
  expect(withoutBrowsersOwn(complaints)).toEqual([]);
  await page.close();
}

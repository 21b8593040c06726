/** What the embed check says of a policy is what happens in a browser when the widget stands under it. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkEmbed, type DeliveredPolicy, sitesOf } from '#shared/embedding/check-embed.ts';
import { openPolicy } from '#shared/embedding/open-policy.ts';
import { readPastedPolicies } from '#shared/embedding/pasted-policies.ts';
import { writePolicy } from '#shared/embedding/policy.ts';
import { openBrowser } from '../../support/browser.ts';
import { type Listening, listen } from '../../support/listen.ts';
import { openStubAvis, type StubAvis } from '../../support/stub-avis.ts';
import { press } from '../open-scene.ts';
import { trickyPolicies } from './policies.ts';

/** The nonce of the page, also in the real policies that carry one. */
const nonce = 'abc';

let avis: StubAvis;
let browser: Browser;
let host: Listening;
let served = { headers: [] as string[], head: '', nonce: '' };

beforeAll(async () => {
  avis = await openStubAvis();
  browser = await openBrowser();
  host = await listen((request, response) => {
    if (request.url === '/favicon.ico') return response.writeHead(204).end();
    // Latin-1 of the UTF-8 bytes: how a header beyond ASCII leaves a careless server.
    const headers = served.headers.map((value) => Buffer.from(value).toString('latin1'));
    if (headers.length > 0) response.setHeader('Content-Security-Policy', headers);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="fr"><head><title>Hôte</title>${served.head}</head><body>
      <avis-plus service="PREF94"><a href="${avis.origin}/s/PREF94">Donner mon avis</a></avis-plus>
      <script async ${served.nonce} src="${avis.origin}/widget/v1.js"></script></body></html>`);
  });
});
afterAll(async () => {
  await browser.close();
  await host.close();
  await avis.close();
});

describe('under a policy made to be tricky', () => {
  test.each(trickyPolicies)('%s', async (_, policy) => {
    await expectSameAnswer({ headers: [withAvis(policy)].filter(Boolean), head: '' });
  });

  test('in a meta tag, where a sandbox is ignored', async () => {
    const policy = withAvis("script-src AVIS; connect-src 'self'; sandbox");
    await expectSameAnswer({ headers: [], head: meta(policy) });
    await expectSameAnswer({
      headers: [],
      head: meta(withAvis('script-src AVIS; connect-src AVIS; sandbox')),
    });
  });

  test('in a header and a meta tag, which both apply', async () => {
    const [one, other] = [withAvis("script-src AVIS 'self'"), withAvis("connect-src 'self'")];
    await expectSameAnswer({ headers: [one], head: meta(other) });
    await expectSameAnswer({ headers: [one], head: meta(one) });
  });
});

describe('under the policies of real sites', () => {
  const file = new URL('../../fixtures/csp-headers.json', import.meta.url);
  const { policies }: { policies: { id: string; csp: string }[] } = JSON.parse(readFileSync(file, 'utf8'));

  test.each(policies)('$id, as it is and opened as documented', async ({ csp }) => {
    const closed = csp.replaceAll('{{nonce}}', nonce).replaceAll(/\{\{\w+\}\}/g, 'avis.example.fr');
    await expectSameAnswer({ headers: [closed], head: '' });
    const [policy] = readPastedPolicies(closed).policies;
    if (!policy) throw new Error('no policy read');
    const opened = writePolicy(openPolicy(policy, here(), `'nonce-${nonce}'`));
    const { answer } = await expectSameAnswer({ headers: [opened], head: '' });
    expect(answer).not.toBe('blocked');
  });
});

type Served = { readonly headers: readonly string[]; readonly head: string };

/** @returns what the check said, once a browser has said the same. */
async function expectSameAnswer({ headers, head }: Served) {
  const pasted = [...headers.map((value) => `Content-Security-Policy: ${value}`), head].join('\n');
  const { policies } = readPastedPolicies(pasted);
  const check = checkEmbed(policies, here());
  const really = await rate({ headers, head, nonce: '' });
  expect({ policies, works: check.answer === 'allowed' }).toEqual({ policies, works: really });
  const tagged = policies.some((one) => mentions(one, `'nonce-${nonce}'`));
  if (tagged) {
    const withNonce = await rate({ headers, head, nonce: `nonce="${nonce}"` });
    expect({ policies, works: check.answer !== 'blocked' }).toEqual({ policies, works: withNonce });
  }
  return check;
}

/** True when a visitor who tries to rate gets a receipt; every other end is seen, not waited for. */
async function rate(page: Served & { nonce: string }): Promise<boolean> {
  served = { ...page, headers: [...page.headers] };
  const context = await browser.newContext();
  const visitor = await context.newPage();
  const sendingRefused = visitor
    .waitForEvent('console', { predicate: isSendingRefused, timeout: 0 })
    .catch(() => {});
  try {
    // The load event waits for an async script: after it, the loader ran or never will.
    await visitor.goto(host.origin, { waitUntil: 'load' });
    const button = visitor.locator('avis-plus').getByRole('button');
    if ((await button.count()) === 0) return false;
    // Without coming near first: what a pointer fetches early would fail before the press.
    await press(button);
    const form = visitor.getByRole('dialog').getByText('Plutôt satisfait');
    const followed = visitor.waitForURL(/\/s\/PREF94$/);
    if (await Promise.race([form.waitFor().then(() => false), followed.then(() => true)])) return false;
    followed.catch(() => {});
    await form.click();
    await visitor.getByRole('dialog').getByRole('button', { name: 'Envoyer' }).click();
    const recorded = visitor.getByText('Votre avis est enregistré.').waitFor();
    return await Promise.race([sendingRefused.then(() => false), recorded.then(() => true)]);
  } finally {
    await context.close();
  }
}

/** The widget tries again for a while: the browser's own word comes at once. */
function isSendingRefused(message: { text(): string }): boolean {
  return /api\/v1\/submissions' violates/.test(message.text());
}

function mentions({ policy }: DeliveredPolicy, source: string): boolean {
  return [...policy.values()].some((sources) => sources.includes(source));
}

function here() {
  return sitesOf(avis.origin, host.origin);
}

function meta(policy: string): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}

function withAvis(policy: string): string {
  return policy.replaceAll('AVIS', avis.origin).replaceAll('HOST', new URL(avis.origin).host);
}

/** The embed page over HTTP: what it offers to copy, what the check answers, and what hostile input becomes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { packageRoot } from '#server/storage/package-root.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const origin = 'http://localhost:3000';
const service = { code: 'TOWN', name: 'Mairie de Valmont', parent: null, placements: ['hall', '"><b>'] };

async function openApp(): Promise<TestApp> {
  const app = await openTestApp({ services: [service] });
  onTestFinished(() => app.close());
  return app;
}

/** The texts to copy, as a person would paste them. */
async function copied(response: Response): Promise<string[]> {
  expect(response.status).toBe(200);
  const blocks = [...(await response.text()).matchAll(/data-copy[^>]*>([\s\S]*?)<\/textarea>/g)];
  return blocks.map(([, text = '']) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  );
}

function check(app: TestApp, policy: string, fields: Record<string, string> = {}): Promise<Response> {
  return app.request('/embed?service=TOWN', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ policy, page: '', ...fields }).toString(),
  });
}

test('a service is found by its code and by words of its name, without script', async () => {
  const app = await openApp();
  for (const query of ['TOWN', 'valmont', 'MAIRIE+val'])
    expect(await (await app.request(`/embed?q=${query}`)).text()).toContain(
      'href="/embed?service=TOWN&amp;page=fr"',
    );
  expect(await (await app.request('/embed?q=zzz')).text()).toContain('Aucun service ne correspond');
});

test('the snippets carry what was chosen, and leave the defaults unsaid', async () => {
  const app = await openApp();
  const plain = await copied(await app.request('/embed?service=TOWN'));
  expect(plain[0]).toBe(
    `<script async src="${origin}/widget/v1.js"></script>\n<avis-plus service="TOWN">\n  <a href="${origin}/s/TOWN">Donner mon avis</a>\n</avis-plus>`,
  );
  const chosen = await copied(
    await app.request('/embed?service=TOWN&channel=counter&placement=hall&language=en&display=inline'),
  );
  expect(chosen[1]).toBe(
    `<script async src="${origin}/widget/v1.js" data-service="TOWN" data-display="inline" data-channel="counter" data-placement="hall" data-language="en"></script>`,
  );
});

test('results are given a link of their own: the line that makes its link by itself asks for a rating', async () => {
  const app = await openApp();
  const texts = await copied(await app.request('/embed?service=TOWN&display=results'));
  expect(texts[0]).toContain(`<a href="${origin}/services/TOWN">`);
  expect(texts.filter((text) => text.includes('data-service'))).toEqual([]);
});

test('the pinned snippet names the immutable loader and its true hash', async () => {
  const app = await openApp();
  const [, , pinned = ''] = await copied(await app.request('/embed?service=TOWN'));
  const [, file = '', integrity] =
    /widget\/(loader\.[\w-]+\.js)" integrity="(\S+)" crossorigin/.exec(pinned) ?? [];
  const bytes = readFileSync(join(packageRoot(), 'dist/widget', file));
  expect(integrity).toBe(`sha384-${createHash('sha384').update(bytes).digest('base64')}`);
});

test('the line that keeps the place free fits the display chosen; results have none to know', async () => {
  const app = await openApp();
  const line = async (display: string) =>
    (await copied(await app.request(`/embed?service=TOWN&display=${display}`))).find((text) =>
      text.startsWith('avis-plus {'),
    );
  expect(await line('button')).toBe('avis-plus { display: block; min-height: 46px }');
  expect(await line('inline')).toContain('@media (max-width: 28em) { avis-plus { min-height: 680px } }');
  expect(await line('inline&language=fr')).toBe(await line('inline'));
  expect(await line('inline&language=de'), 'room to say that it is a translation').toContain(
    '@media (max-width: 28em) { avis-plus { min-height: 745px } }',
  );
  expect(await line('results')).toBeUndefined();
});

test('what is chosen of colours and of display is what the preview shows', async () => {
  const app = await openApp();
  const html = async (query: string) => (await app.request(`/embed?service=TOWN${query}`)).text();
  expect(await html('&theme=dark')).toMatch(/<html[^>]* data-fr-theme="dark"/);
  expect(await html('')).not.toMatch(/<html[^>]* data-fr-theme/);
  const results = await html('&display=results');
  expect(results).toMatch(/<avis-plus[^>]* display="results"[^>]*><a href="\/services\/TOWN">/);
  expect(results).not.toContain('compte.');
});

test('the message for mail has no script and no image, and says that it is a link', async () => {
  const app = await openApp();
  const texts = await copied(await app.request('/embed?service=TOWN&channel=mail&outcome=success'));
  const [html = '', plain = ''] = texts.slice(-2);
  expect(html).toContain(`href="${origin}/s/TOWN?channel=mail&amp;outcome=success&amp;m=link"`);
  expect(html).not.toMatch(/<script|<img|<link|class=/);
  expect(plain).toContain(`\n${origin}/s/TOWN?channel=mail&outcome=success&m=link`);
});

test('the address for a tablet opens its kiosk with what was chosen, in French and in English', async () => {
  const app = await openApp();
  const wishes = 'channel=counter&outcome=success&placement=hall&language=de';
  for (const page of ['fr', 'en']) {
    const texts = await copied(await app.request(`/embed?service=TOWN&page=${page}&${wishes}`));
    const address = `${origin}/k/TOWN?channel=counter&placement=hall&language=de`;
    expect(texts).toContain(address);
    expect((await app.request(address.slice(origin.length))).status).toBe(200);
  }
});

test('what is pasted says in which language it speaks, and from which side', async () => {
  const app = await openApp();
  const texts = await copied(await app.request('/embed?service=TOWN&language=ar'));
  const [twoLines = '', html = ''] = [texts[0], texts.at(-2)];
  expect(twoLines).toContain('<avis-plus service="TOWN" language="ar" lang="ar" dir="rtl">');
  expect(html).toMatch(/^<div lang="ar" dir="rtl">.*<\/div>$/s);
  expect(texts.find((text) => text.includes('badge.svg'))).toMatch(
    /^<a lang="ar" dir="rtl" href.* alt="[\u0600-\u06ff ]+"/s,
  );
  const [easy = ''] = await copied(await app.request('/embed?service=TOWN&language=fr-simple'));
  expect(easy).toContain('language="fr-simple" lang="fr">');
});

test('a placement nobody registered is left out, and the page says so', async () => {
  const html = await (await (await openApp()).request('/embed?service=TOWN&placement=client-4711')).text();
  expect(html).not.toContain('client-4711');
  expect(html).toContain('n’est pas enregistré pour ce service');
});

test('a registered placement that is markup stays text in the page and in what is copied', async () => {
  const app = await openApp();
  const response = await app.request(`/embed?service=TOWN&placement=${encodeURIComponent('"><b>')}`);
  const [first = ''] = await copied(response.clone());
  expect(first).toContain('placement="&quot;>&lt;b>"');
  expect(await response.text()).not.toContain('"><b>');
});

test('an unknown service has no such page', async () => {
  const app = await openApp();
  expect((await app.request('/embed?service=NOBODY')).status).toBe(404);
});

test('the check says what works, and exactly what to add', async () => {
  const app = await openApp();
  const open = await check(app, `Content-Security-Policy: script-src ${origin}; connect-src ${origin}`);
  expect(await open.text()).toContain('Le composant fonctionnera sur cette page.');
  const shut = await check(
    app,
    "HTTP/2 200\ncontent-security-policy: default-src 'self'; img-src *\nserver: x",
  );
  expect(await copied(shut.clone())).toContain(`script-src 'self' ${origin};\nconnect-src 'self' ${origin};`);
  expect(await shut.text()).toContain('la politique est à compléter');
  const strict = await check(app, `script-src 'nonce-abc' 'strict-dynamic'; connect-src ${origin}`);
  expect(await strict.text()).toContain('porte le nonce de la page');
});

test.each([
  ['', 'Collez d’abord'],
  ['bonjour', 'Nous n’y trouvons pas de politique'],
  ['HTTP/1.1 200 OK\nServer: nginx', 'rien n’empêche'],
  [`Content-Security-Policy-Report-Only: default-src 'none'`, 'signale sans bloquer'],
  ['x'.repeat(100_000), 'trop long pour une politique'],
])('the check answers %.40s plainly', async (policy, said) => {
  expect(await (await check(await openApp(), policy)).text()).toContain(said);
});

test('what is pasted is shown again as text and kept nowhere', async () => {
  const app = await openApp();
  const before = await app.store.revision();
  const response = await check(app, "script-src 'self' </textarea><script>alert(1)</script>", {
    page: '"><script>alert(2)</script>',
  });
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.text()).not.toMatch(/<script>alert/);
  expect(await app.store.revision()).toBe(before);
});

test('more than a policy can be is refused before it is read', async () => {
  const response = await check(await openApp(), 'x'.repeat(400_000));
  expect(response.status).toBe(413);
});

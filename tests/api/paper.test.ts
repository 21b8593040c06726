/** QR codes and sheets over HTTP: what they carry, and what they refuse to print. */
import { expect, onTestFinished, test } from 'vitest';
import { describeFault } from '../support/fault-tools.ts';
import { qrReader, readQrCode } from '../support/read-qr-code.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const service = { code: 'TOWN', name: 'Mairie de Valmont', parent: null, placements: ['hall', 'Étage 2'] };

async function openApp(): Promise<TestApp> {
  const app = await openTestApp({ services: [service] });
  onTestFinished(() => app.close());
  return app;
}

/** What the code printed on a sheet leads to. */
async function linkOn(app: TestApp, query: string): Promise<string> {
  const response = await app.request(`/services/TOWN/qr.png${query}`);
  return readQrCode(new Uint8Array(await response.arrayBuffer()));
}

test('the QR code is a picture any site may show, kept for a day', async () => {
  const app = await openApp();
  for (const [type, content] of [
    ['svg', 'image/svg+xml'],
    ['png', 'image/png'],
  ]) {
    const response = await app.request(`/services/TOWN/qr.${type}?channel=counter`);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': content,
      'cache-control': 'public, max-age=86400',
      'cross-origin-resource-policy': 'cross-origin',
      'content-disposition': `inline; filename="avis-TOWN.${type}"`,
    });
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  }
});

test('the SVG is a file of its own, without script or style', async () => {
  const app = await openApp();
  const svg = await (await app.request('/services/TOWN/qr.svg')).text();
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 (\d+) \1"/);
  expect(svg).not.toMatch(/script|style|href/);
});

test.each([
  '/services/NOBODY/qr.svg',
  '/services/NOBODY/qr.png',
  '/services/NOBODY/poster/a4',
  '/services/TOWN/poster/a3',
  '/services/TOWN/qr.gif',
  `/services/${'x'.repeat(5000)}/qr.svg`,
  '/services/%3Cscript%3E/poster/a4',
])('%s answers the page of what does not exist', async (path) => {
  const app = await openApp();
  const response = await app.request(path);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('Erreur 404');
});

test('asking for paper writes nothing', async () => {
  const app = await openApp();
  const before = await app.store.revision();
  for (const path of ['qr.svg', 'qr.png', 'poster/a4', 'poster/a5', 'poster/card'])
    expect((await app.request(`/services/TOWN/${path}?channel=counter&placement=hall`)).status).toBe(200);
  expect(await app.store.revision()).toBe(before);
});

test('a name that is markup is printed as text', async () => {
  const name = '</p><script>alert(1)</script> "x" \u202etxet';
  const app = await openTestApp({ services: [{ ...service, name }] });
  onTestFinished(() => app.close());
  for (const size of ['a4', 'a5', 'card']) {
    const html = await (await app.request(`/services/TOWN/poster/${size}`)).text();
    expect(html).not.toContain('<script');
    expect(html).toContain('<bdi>&lt;/p&gt;&lt;script&gt;');
  }
});

describeFault('a reader finds in the PNG', [qrReader], () => {
  const origin = 'http://localhost:3000';

  test('channel, registered placement and the mode of paper', async () => {
    const app = await openApp();
    expect(await linkOn(app, '?channel=counter&placement=hall')).toBe(
      `${origin}/s/TOWN?channel=counter&placement=hall&m=qr`,
    );
    expect(await linkOn(app, '?placement=%C3%89tage+2&language=en')).toBe(
      `${origin}/s/TOWN?placement=%C3%89tage%202&language=en&m=qr`,
    );
  });

  test.each([
    ['a placement nobody registered', '?placement=client-4711'],
    ['an unknown channel', '?channel=telepathy'],
    ['another mode', '?m=kiosk'],
    ['a wish of 10 kB', `?placement=${'x'.repeat(10_000)}`],
    ['a parameter of its own', '?utm_source=hall'],
  ])('nothing of %s', async (_, query) => {
    const app = await openApp();
    expect(await linkOn(app, query)).toBe(`${origin}/s/TOWN?m=qr`);
  });
});

/** The kiosk's page and the code of a receipt, as the server gives them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeKioskKey } from '#server/collect/kiosk/kiosk-key.ts';
import { qrSquares } from '#server/pages/qr-code.tsx';
import { paths } from '#shared/contracts/paths.ts';
import { openTestApp, type TestApp, townHall } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({
    services: [townHall, { code: 'CLOSED', name: 'Ancien guichet', parent: null, active: false }],
  });
});
afterAll(() => app.close());

describe('the page of the kiosk', () => {
  test('runs our script alone, may ask only us, and is not kept by anybody', async () => {
    const answer = await app.request(paths.kiosk('TOWN'));
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toMatch(/<script type="module" src="\/widget\/kiosk\.[\w-]+\.js">/);
  });

  test('leads to the form without script, with what the desk said of itself', async () => {
    const query = new URLSearchParams({ channel: 'counter', placement: 'hall & cour' });
    const html = await (await app.request(`${paths.kiosk('TOWN')}?${query}`)).text();
    expect(html).toContain('href="/s/TOWN?channel=counter&amp;placement=hall%20%26%20cour');
    expect(html).toContain('Mairie de Valmont');
  });

  test('sends its ratings with the key it was opened with, and without one that is not ours', async () => {
    const service = await app.store.catalogue.find('TOWN');
    const key = makeKioskKey(app.deps.sign, service?.number ?? 0);
    const submitsTo = async (shown: string) =>
      /data-submit="([^"]*)"/.exec(
        await (await app.request(paths.kiosk('TOWN', { key: shown }))).text(),
      )?.[1];
    expect(await submitsTo(key)).toBe(`/api/v1/submissions?kiosk=${key}`);
    expect(await submitsTo('A'.repeat(22))).toBe('/api/v1/submissions');
    expect(await submitsTo('"><script>x</script>')).toBe('/api/v1/submissions');
  });

  test('drops wishes it does not know, and keeps a hostile one as text', async () => {
    const query = new URLSearchParams({
      channel: 'smoke',
      language: 'xx',
      placement: '"><script>x</script>',
    });
    const answer = await app.request(`${paths.kiosk('TOWN')}?${query}`);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).not.toContain('channel=smoke');
    expect(html).toContain('<html lang="fr"');
    expect(html).not.toContain('<script>x');
  });

  test('says of a closed service that it is closed, and of no service that there is none', async () => {
    const closed = await app.request(paths.kiosk('CLOSED'));
    const html = await closed.text();
    expect(closed.status).toBe(200);
    expect(html).toContain('Ce service ne recueille plus d’avis');
    expect(html).not.toContain('<script');
    expect((await app.request(paths.kiosk('NOWHERE'))).status).toBe(404);
  });
});

describe('the code of a receipt', () => {
  test('leads a phone to the receipt, also when its number is typed in small letters', async () => {
    const { receipt, url } = await (await app.submit({})).json();
    const answer = await app.request(paths.receiptQr(receipt.toLowerCase()));
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toContain(qrSquares(url).path);
  });

  test('is drawn for no number but ours', async () => {
    const { receipt } = await (await app.submit({})).json();
    const forged = receipt.replace(/^./, (first: string) => (first === 'A' ? 'B' : 'A'));
    for (const wrong of [forged, 'bonjour', '%00', 'A1B2C-D3E4F-G5H6J-K7M8N-P9Q0R'])
      expect((await app.request(`/r/${wrong}/qr.svg`)).status, wrong).toBe(404);
  });
});

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp, townHall } from '../support/test-app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp({
    environment: { RATE_LIMIT: 'off' },
    services: [townHall, { code: 'demo-x', name: 'Démonstration', parent: null, demo: true }],
  });
});
afterEach(() => app.close());

const submit = async (submission: Record<string, unknown> = {}): Promise<string> => {
  const response = await app.submit({ id: randomUUID(), ratings: { overall: 4, delay: 2 }, ...submission });
  return ((await response.json()) as { receipt: string }).receipt;
};
const page = async (receipt: string, query = '') => (await app.request(`/r/${receipt}${query}`)).text();
const post = async (receipt: string, body: Record<string, string>) => {
  const response = await app.request(`/r/${receipt}`, { method: 'POST', body: new URLSearchParams(body) });
  const location = response.headers.get('location');
  return { response, text: location ? await (await app.request(location)).text() : await response.text() };
};
const closeCell = async () => {
  for (let person = 0; person < 11; person += 1) await submit({ ratings: { overall: 1 + (person % 5) } });
  app.clock.set('2026-03-15T10:00:00Z');
  await app.publish('2026-03-15');
};

describe('with her receipt a citizen', () => {
  test.each(['%s', ' %s ', 'http://localhost:3000/r/%s?done=recorded&language=fr'])(
    'finds it by its number, typed or pasted as « %s »',
    async (form) => {
      const receipt = await submit({ comment: 'Retrouvé' });
      const typed = encodeURIComponent(form.replace('%s', receipt));
      const answer = await app.request(`/r?receipt=${typed}`);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `/r/${receipt}?language=fr`]);
      expect(await page(receipt)).toContain('Retrouvé');
    },
  );

  test('sees what was stored, with its day and without an hour', async () => {
    const html = await page(await submit({ comment: 'Très bien reçu' }));
    expect(html).toContain('Très bien reçu');
    expect(html).toMatch(/14\s+mars\s+2026/u);
    expect(html).not.toMatch(/\d\d:\d\d/);
  });

  test('corrects her submission while it is open', async () => {
    const receipt = await submit({ comment: 'Avant' });
    const { text } = await post(receipt, {
      action: 'correct',
      'ratings.overall': '1',
      'ratings.delay': '5',
      comment: 'Après',
    });
    expect(text).toContain('Votre avis est corrigé');
    expect(text).toContain('Après');
    expect(text).not.toContain('Avant');
  });

  test('is told what is wrong in a correction, and keeps what she typed and what was stored', async () => {
    const receipt = await submit({ comment: 'Avant' });
    const { response, text } = await post(receipt, { action: 'correct', comment: 'é'.repeat(1300) });
    expect([response.status, text.includes('é'.repeat(1300))]).toEqual([400, true]);
    expect(await page(receipt)).toContain('Avant');
  });

  test('withdraws it, and nothing of it counts', async () => {
    const receipt = await submit({ comment: 'À oublier' });
    expect((await post(receipt, { action: 'withdraw' })).text).toContain('Votre avis est retiré');
    expect(await page(receipt)).not.toContain('À oublier');
    expect((await post(receipt, { action: 'withdraw' })).text).toContain('Votre avis est retiré');
  });

  test('erases her comment alone', async () => {
    const receipt = await submit({ comment: 'À effacer' });
    expect((await post(receipt, { action: 'erase-comment' })).text).toContain('Votre commentaire est effacé');
    const html = await page(receipt);
    expect([html.includes('À effacer'), html.includes('Corriger mon avis')]).toEqual([false, true]);
  });

  test('learns in which release it counts, can no longer change it, and can still erase her comment', async () => {
    const receipt = await submit({ comment: 'Toujours là' });
    await closeCell();
    const closed = await page(receipt);
    expect(closed).toMatch(/compté dans la parution du 15\s+mars\s+2026/u);
    expect((await post(receipt, { action: 'withdraw' })).text).toContain('il ne peut plus être modifié');
    expect((await post(receipt, { action: 'correct', 'ratings.overall': '1' })).text).toContain(
      'il ne peut plus être modifié',
    );
    expect(closed).toContain('Toujours là');
    await post(receipt, { action: 'erase-comment' });
    expect(await page(receipt)).not.toContain('Toujours là');
  });

  test('is told after 30 days that the link is gone, and can still erase her comment', async () => {
    const receipt = await submit({ comment: 'Encore là' });
    await closeCell();
    await app.store.retention.forget({
      keysBefore: '2026-04-15',
      textsBefore: '2025-03-01',
      ratingsBefore: '2025-03-01',
    });
    const html = await page(receipt);
    expect(html).toContain('il y a plus de 30 jours');
    expect(html).toContain('Encore là');
    await post(receipt, { action: 'erase-comment' });
    expect(await page(receipt)).not.toContain('Encore là');
  });

  test('changes nothing by opening addresses: every step is confirmed by a POST', async () => {
    const receipt = await submit({ comment: 'Intact' });
    for (const step of ['withdraw', 'erase-comment', 'correct']) await page(receipt, `?step=${step}`);
    expect(await page(receipt)).toContain('Intact');
  });
});

describe('a receipt', () => {
  test('mistyped or forged is told apart from a page that does not exist, in words', async () => {
    const receipt = await submit();
    const mistyped = await app.request(`/r/${receipt.slice(0, -1)}`);
    expect([mistyped.status, (await mistyped.text()).includes('25 caractères')]).toEqual([404, true]);
    expect((await app.request(`/r/${'0'.repeat(25)}`)).status).toBe(404);
  });

  test('refuses an action it does not know', async () => {
    expect((await post(await submit(), { action: 'publish' })).response.status).toBe(400);
  });

  test('is never cached nor indexed', async () => {
    const response = await app.request(`/r/${await submit()}`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toContain('noindex');
  });

  test('of the demonstration prints the command that makes it count, and only there', async () => {
    expect(await page(await submit({ service: 'demo-x' }))).toContain('--at 2026-03-15');
    expect(await page(await submit())).not.toContain('--at');
    await app.publish('2026-03-16');
    expect(await page(await submit({ service: 'demo-x' }))).toContain('--at 2026-03-17');
  });
});

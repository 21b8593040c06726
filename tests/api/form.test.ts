import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hiddenIn } from '../support/page-markup.ts';
import { openTestApp, type TestApp, townHall } from '../support/test-app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp({
    environment: { RATE_LIMIT: 'off' },
    services: [townHall, { code: 'CLOSED', name: 'Guichet fermé', parent: null, active: false }],
  });
});
afterEach(() => app.close());

const open = async (query = '') => {
  const html = await (await app.request(`/s/TOWN${query}`)).text();
  return { html, hidden: hiddenIn(html) };
};
const post = (body: Record<string, string>, path = '/s/TOWN') =>
  app.request(path, { method: 'POST', body: new URLSearchParams(body) });
const follow = async (response: Response) => app.request(response.headers.get('location') ?? '/nowhere');

describe('the form without JavaScript', () => {
  test('stores what is sent and leads to the receipt, which a refresh shows again', async () => {
    const { hidden } = await open('?channel=counter&m=qr&outcome=success');
    const answer = await post({
      ...hidden,
      'ratings.overall': '5',
      'ratings.delay': 'na',
      comment: 'Merci\r\nà tous',
    });
    expect(answer.status).toBe(303);
    const pages = [await (await follow(answer)).text(), await (await follow(answer)).text()];
    expect(pages[0]).toContain('Votre avis est enregistré');
    expect(pages[0]).toContain('Merci\nà tous');
    expect(pages[1]).toBe(pages[0]);
  });

  test('takes its mode, channel and outcome from the link that led to it', async () => {
    const { hidden } = await open('?channel=counter&m=qr&outcome=success&placement=hall');
    expect(hidden).toMatchObject({ channel: 'counter', mode: 'qr', outcome: 'success', placement: 'hall' });
    expect(hidden.asked?.split(',')).toHaveLength(6);
  });

  test('drops wishes it does not know instead of refusing the person', async () => {
    const { hidden, html } = await open('?channel=fax&outcome=%00&language=xx&m=sms');
    expect(hidden).toMatchObject({ mode: 'form', language: 'fr' });
    expect(hidden.channel).toBeUndefined();
    expect(html).toContain('lang="fr"');
  });

  test('is the same form in English', async () => {
    const { html } = await open('?language=en');
    expect(html).toContain('Overall, how did it go?');
    expect(html).not.toContain('Envoyer');
  });

  test('sent twice with the same answers counts once and shows the same receipt', async () => {
    const { hidden } = await open();
    const sent = { ...hidden, 'ratings.overall': '4', comment: '' };
    const [first, second] = [await post(sent), await post(sent)];
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
  });

  test('changed after it was sent is not stored twice: it points to the receipt and to a new form', async () => {
    const { hidden } = await open('?channel=counter&m=qr');
    const first = await post({ ...hidden, 'ratings.overall': '4' });
    const again = await post({ ...hidden, 'ratings.overall': '1' });
    expect(again.status).toBe(409);
    const html = await again.text();
    const [receipt = ''] = first.headers.get('location')?.split('?') ?? [];
    expect(receipt).toMatch(/^\/r\//);
    expect(html).toContain(`href="${receipt}?`);
    expect(html).toContain('href="/s/TOWN?channel=counter&amp;m=qr&amp;language=fr"');
  });

  test('without the required answer comes back with everything that was typed, and says where the fault is', async () => {
    const { hidden } = await open('?channel=counter');
    const answer = await post({ ...hidden, 'ratings.delay': '2', comment: 'Un <b>texte</b> & "guillemets"' });
    const html = await answer.text();
    expect(answer.status).toBe(400);
    expect(html).toContain('href="#ratings-overall"');
    expect(html).toContain('Un &lt;b&gt;texte&lt;/b&gt; &amp; &quot;guillemets&quot;');
    expect(hiddenIn(html)).toMatchObject({ id: hidden.id, asked: hidden.asked, channel: 'counter' });
  });

  test('with a comment that is too long keeps it', async () => {
    const { hidden } = await open();
    const comment = 'é'.repeat(1201);
    const answer = await post({ ...hidden, 'ratings.overall': '4', comment });
    const html = await answer.text();
    expect([answer.status, html.includes(comment), html.includes('href="#comment"')]).toEqual([
      400,
      true,
      true,
    ]);
  });

  test.each([
    ['a rating outside the scale', { 'ratings.overall': '9' }],
    ['an unknown criterion', { 'ratings.nothing': '4' }],
    ['an id that is none', { id: 'x' }],
    ['a wording that is no number', { wording: 'abc' }],
  ])('with %s is refused with 400, not stored', async (_, change) => {
    const { hidden } = await open();
    expect((await post({ ...hidden, 'ratings.overall': '4', ...change })).status).toBe(400);
  });

  test('with a field the form does not have is refused, and nothing is stored', async () => {
    const { hidden } = await open();
    const answer = await post({ ...hidden, 'ratings.overall': '4', email: 'x@example.fr' });
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(html).toContain('envoyez votre avis à nouveau');
    expect((await post({ ...hiddenIn(html), 'ratings.overall': '2' })).status).toBe(303);
  });

  test('with a letter of twenty thousand characters comes back with all of it, to be shortened', async () => {
    const { hidden } = await open();
    const letter = 'é'.repeat(20_000);
    const answer = await post({ ...hidden, 'ratings.overall': '4', comment: letter });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(`${letter}</textarea>`);
  });

  test('over 128 KiB is refused with 413, as another type with 415, for no service with 404', async () => {
    expect((await post({ comment: 'x'.repeat(132_000) })).status).toBe(413);
    const json = await app.request('/s/TOWN', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect(json.status).toBe(415);
    expect((await post({ 'ratings.overall': '4' }, '/s/NOWHERE')).status).toBe(404);
  });

  test('of a closed service says so, on opening and on sending', async () => {
    const page = await app.request('/s/CLOSED');
    expect(await page.text()).toContain('ne recueille plus d’avis');
    const sent = await post({ id: randomUUID(), 'ratings.overall': '4' }, '/s/CLOSED');
    expect([sent.status, (await sent.text()).includes('ne recueille plus d’avis')]).toEqual([409, true]);
  });
});

import { describe, expect, onTestFinished, test } from 'vitest';
import { StorageUnavailable, type Store } from '#server/storage/store.ts';
import { hiddenIn, tagsOf } from '../support/page-markup.ts';
import { openTestApp, type TestApp, townHall } from '../support/test-app.ts';

type Options = Parameters<typeof openTestApp>[0];

async function openForm(options: Options = {}) {
  const app = await openTestApp(options);
  onTestFinished(() => app.close());
  const html = await (
    await app.request('/s/TOWN?channel=counter&m=qr&placement=hall&outcome=refused')
  ).text();
  return { app, hidden: hiddenIn(html) };
}

const post = (app: TestApp, body: Record<string, string>, path = '/s/TOWN', headers = {}) =>
  app.request(path, { method: 'POST', headers, body: new URLSearchParams(body) });

const typed = {
  'ratings.overall': '4',
  'ratings.delay': '2',
  'ratings.courtesy': 'na',
  comment: 'Tapé\nà la main',
};

/** What a browser would send if the page were sent as it came. */
function sentAgain(html: string): Record<string, string> {
  const chosen = tagsOf(html).filter(({ attributes }) => attributes.has('checked'));
  const [, comment = ''] = /<textarea[^>]*>\n([\s\S]*?)<\/textarea>/.exec(html) ?? [];
  const radios = chosen.map(({ attributes }) => [attributes.get('name'), attributes.get('value')]);
  return { ...hiddenIn(html), ...Object.fromEntries(radios), comment };
}

/** A store that fails as told, until it is mended. */
function breakable(break_: (store: Store, broken: () => boolean) => Store) {
  const state = { broken: false };
  return { state, wrapStore: (store: Store) => break_(store, () => state.broken) };
}

async function expectKept(app: TestApp, hidden: Record<string, string>, answer: Response, status: number) {
  const html = await answer.text();
  expect(answer.status).toBe(status);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(sentAgain(html)).toEqual({ ...hidden, ...typed });
  expect(html).toMatch(/<title>Erreur/);
  expect(html).toContain('autofocus');
  return { html, again: () => post(app, sentAgain(html)) };
}

describe('the form that is not stored comes back with all that was typed and the same id, and counts once:', () => {
  test('when too many arrive from the same sender', async () => {
    const { app, hidden } = await openForm({ environment: { TRUSTED_HOPS: '1' }, abuse: { burst: 0 } });
    const answer = await post(app, { ...hidden, ...typed }, '/s/TOWN', { 'X-Forwarded-For': '192.0.2.77' });
    await expectKept(app, hidden, answer, 429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await app.deps.metrics.registry.metrics()).toContain('avis_refusals_total{code="rate-limited"} 1');
  });

  test('when the disk does not answer', async () => {
    const { state, wrapStore } = breakable((store, broken) => ({
      ...store,
      submissions: {
        ...store.submissions,
        append: (batch) =>
          broken() ? Promise.reject(new StorageUnavailable('hung')) : store.submissions.append(batch),
      },
    }));
    const { app, hidden } = await openForm({ wrapStore });
    state.broken = true;
    const answer = await post(app, { ...hidden, ...typed });
    const { again } = await expectKept(app, hidden, answer, 503);
    state.broken = false;
    const locations = [await again(), await again()].map(({ headers }) => headers.get('location'));
    expect(locations[0]).toMatch(/^\/r\//);
    expect(locations[1]).toBe(locations[0]);
  });

  test('when something of ours fails', async () => {
    const { wrapStore, state } = breakable((store, broken) => ({
      ...store,
      submissions: {
        ...store.submissions,
        append: (batch) => (broken() ? Promise.reject(new Error('a bug')) : store.submissions.append(batch)),
      },
    }));
    const { app, hidden } = await openForm({ wrapStore });
    state.broken = true;
    const { html } = await expectKept(app, hidden, await post(app, { ...hidden, ...typed }), 500);
    expect(html).not.toContain('a bug');
  });

  test('when the service was closed meanwhile', async () => {
    const { app, hidden } = await openForm();
    await app.store.catalogue.upsert([{ ...townHall, active: false }], app.clock.today());
    const { html } = await expectKept(app, hidden, await post(app, { ...hidden, ...typed }), 409);
    expect(html).toContain('ne recueille plus d’avis');
    expect(html).toContain('href="/services/TOWN"');
  });

  test('when not even the catalogue can be read, and no question can be drawn', async () => {
    const { state, wrapStore } = breakable((store, broken) => ({
      ...store,
      catalogue: {
        ...store.catalogue,
        find: (code) =>
          broken() ? Promise.reject(new StorageUnavailable('gone')) : store.catalogue.find(code),
      },
    }));
    const { app, hidden } = await openForm({ wrapStore });
    state.broken = true;
    const answer = await post(app, { ...hidden, ...typed });
    const { again } = await expectKept(app, hidden, answer, 503);
    state.broken = false;
    expect((await again()).status).toBe(303);
  });
});

describe('a form that nobody can have filled in by hand', () => {
  test.each([
    ['an id that is none', { id: 'x' }],
    ['a circumstance that does not exist', { channel: 'fax', outcome: 'maybe', mode: 'telepathy' }],
    ['a wording that is no number', { wording: 'abc' }],
    ['an edition that never was', { edition: 'sp-plus-1789' }],
    ['criteria that do not exist', { asked: 'delay,nothing,__proto__' }],
    ['an unknown criterion', { 'ratings.nothing': '4', 'ratings.__proto__': '4' }],
    ['fields it does not have', { email: 'x@example.fr', ['__proto__']: 'x', constructor: 'y' }],
  ])('with %s is refused once: the page that answers can be sent', async (_, change) => {
    const { app, hidden } = await openForm();
    const answer = await post(app, { ...hidden, ...typed, ...change });
    const html = await answer.text();
    expect(answer.status).toBe(400);
    const ids = new Set(tagsOf(html).map(({ attributes }) => attributes.get('id')));
    for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(anchor);
    expect((await post(app, sentAgain(html))).status).toBe(303);
  });

  test('an empty answer, as a text browser sends "no answer", is none', async () => {
    const { app, hidden } = await openForm();
    const answer = await post(app, { ...hidden, ...typed, 'ratings.delay': '' });
    const receipt = await (await app.request(answer.headers.get('location') ?? '')).text();
    expect(receipt.match(/<dd>Sans réponse<\/dd>/g)?.length).toBeGreaterThan(0);
  });
});

describe('a receipt', () => {
  test.each([
    { action: 'withdraw', comment: 'x' },
    { action: 'withdraw', 'ratings.overall': '1' },
    { action: 'erase-comment', email: 'x' },
    { action: 'correct', 'ratings.overall': '1', email: 'x' },
  ])('refuses fields its forms do not have, and changes nothing: %o', async (fields) => {
    const { app, hidden } = await openForm();
    const sent = await post(app, { ...hidden, ...typed });
    const [path = ''] = sent.headers.get('location')?.split('?') ?? [];
    expect((await post(app, fields, path)).status).toBe(400);
    const page = await (await app.request(path)).text();
    for (const kept of ['Plutôt satisfait', 'Tapé', 'n’est pas encore publié']) expect(page).toContain(kept);
  });

  test('keeps a correction that could not be saved', async () => {
    const { state, wrapStore } = breakable((store, broken) => ({
      ...store,
      submissions: {
        ...store.submissions,
        correct: (key, change) =>
          broken() ? Promise.reject(new StorageUnavailable('hung')) : store.submissions.correct(key, change),
      },
    }));
    const { app, hidden } = await openForm({ wrapStore });
    const sent = await post(app, { ...hidden, ...typed });
    const [path = ''] = sent.headers.get('location')?.split('?') ?? [];
    state.broken = true;
    const answer = await post(app, { action: 'correct', 'ratings.overall': '1', comment: 'Mieux dit' }, path);
    const html = await answer.text();
    expect([answer.status, answer.headers.has('retry-after')]).toEqual([503, true]);
    expect(sentAgain(html)).toMatchObject({
      action: 'correct',
      'ratings.overall': '1',
      comment: 'Mieux dit',
    });
  });
});

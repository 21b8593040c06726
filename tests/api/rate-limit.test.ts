import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { makeKioskKey } from '#server/collect/kiosk/kiosk-key.ts';
import { StorageUnavailable } from '#server/storage/store.ts';
import { paths } from '#shared/contracts/paths.ts';
import { openTestApp, type TestApp, townHall } from '../support/test-app.ts';

let app: TestApp;
afterEach(() => app.close());

const from = (address: string) => ({ 'X-Forwarded-For': address });

describe('the rate limit', () => {
  test('answers 429 with Retry-After past ten at once, and recovers by itself', async () => {
    app = await openTestApp({ environment: { TRUSTED_HOPS: '1' } });
    for (let time = 0; time < 10; time += 1)
      expect((await app.submit({}, from('192.0.2.77'))).status).toBe(201);
    const refused = await app.submit({}, from('192.0.2.77'));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '6']);
    app.clock.set('2026-03-14T10:00:07Z');
    expect((await app.submit({}, from('192.0.2.77'))).status).toBe(201);
  });

  test('costs a retry of a known id nothing, even when the quota is used up', async () => {
    app = await openTestApp({ environment: { TRUSTED_HOPS: '1' } });
    const id = randomUUID();
    for (let time = 0; time < 30; time += 1)
      expect((await app.submit({ id }, from('192.0.2.77'))).status).toBe(time === 0 ? 201 : 200);
    for (let time = 0; time < 9; time += 1) await app.submit({}, from('192.0.2.77'));
    expect((await app.submit({}, from('192.0.2.77'))).status).toBe(429);
    expect((await app.submit({ id }, from('192.0.2.77'))).status).toBe(200);
  });

  test('costs a refused submission nothing', async () => {
    app = await openTestApp({ environment: { TRUSTED_HOPS: '1' } });
    for (let time = 0; time < 30; time += 1) await app.submit({ ratings: {} }, from('192.0.2.77'));
    expect((await app.submit({}, from('192.0.2.77'))).status).toBe(201);
  });

  test('believes the configured number of proxies and nothing the client wrote further left', async () => {
    app = await openTestApp({ environment: { TRUSTED_HOPS: '1' } });
    for (let time = 0; time < 10; time += 1) await app.submit({}, from(`203.0.113.${time}, 192.0.2.77`));
    expect((await app.submit({}, from('198.51.100.1, 192.0.2.77'))).status).toBe(429);
  });

  test('leaves no trace of an address in the database, as text, hexadecimal or bytes', async () => {
    app = await openTestApp({ environment: { TRUSTED_HOPS: '1' } });
    await app.submit({ comment: 'Un commentaire bien visible' }, from('192.0.2.77'));
    await app.submit({}, from('2001:db8::77'));
    const bytes = Buffer.concat([app.path, `${app.path}-wal`].map((file) => readFileSync(file)));
    const traces = ['192.0.2.77', '2001:db8', 'c000024d', '20010db8'].map((text) => Buffer.from(text));
    traces.push(Buffer.from([192, 0, 2, 77]), Buffer.from([0x20, 0x01, 0x0d, 0xb8]));
    expect(bytes.includes('Un commentaire bien visible')).toBe(true);
    expect(traces.filter((trace) => bytes.includes(trace))).toEqual([]);
  });
});

describe('the key of a kiosk', () => {
  const rateAt = (key: string, submission: Record<string, unknown> = {}) =>
    app.request(paths.api.submissions(key), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...from('192.0.2.77') },
      body: JSON.stringify({
        id: randomUUID(),
        service: 'TOWN',
        ratings: { overall: 4 },
        mode: 'kiosk',
        ...submission,
      }),
    });
  const statuses = async (times: number, rate: () => Promise<Response>) => {
    const answers: number[] = [];
    for (let time = 0; time < times; time += 1) answers.push((await rate()).status);
    return answers;
  };
  const ten = Array<number>(10).fill(201);

  test('gives each of twenty tablets behind one address a pace of its own, and no more', async () => {
    app = await openTestApp({ environment: { TRUSTED_HOPS: '1' } });
    const town = await app.store.catalogue.find('TOWN');
    for (let tablet = 0; tablet < 20; tablet += 1) {
      const key = makeKioskKey(app.deps.sign, town?.number ?? 0);
      expect(await statuses(11, () => rateAt(key))).toEqual([...ten, 429]);
    }
    expect((await app.submit({}, from('192.0.2.77'))).status).toBe(201);
  });

  test('that is wrong, of another service, or shown with a rating given elsewhere widens nothing', async () => {
    app = await openTestApp({
      environment: { TRUSTED_HOPS: '1' },
      services: [townHall, { code: 'PORT', name: 'Capitainerie', parent: null }],
    });
    const numberOf = async (code: string) => (await app.store.catalogue.find(code))?.number ?? 0;
    const key = makeKioskKey(app.deps.sign, await numberOf('TOWN'));
    const others = makeKioskKey(app.deps.sign, await numberOf('PORT'));
    expect(await statuses(10, () => app.submit({}, from('192.0.2.77')))).toEqual(ten);
    expect((await rateAt(others)).status).toBe(429);
    expect((await rateAt('A'.repeat(22))).status).toBe(429);
    expect((await rateAt("'; DROP TABLE service; --")).status).toBe(429);
    expect((await rateAt(key, { mode: 'widget' })).status).toBe(429);
    expect((await rateAt(key)).status).toBe(201);
  });
});

describe('storage that does not answer', () => {
  test('is told as 503 with Retry-After and nothing about its cause; the quota is given back', async () => {
    let failing = true;
    app = await openTestApp({
      environment: { TRUSTED_HOPS: '1' },
      wrapStore: (store) => ({
        ...store,
        submissions: {
          ...store.submissions,
          append: (batch) =>
            failing
              ? Promise.reject(new StorageUnavailable('disk I/O error at /var/secret/avis.db'))
              : store.submissions.append(batch),
        },
      }),
    });
    const id = randomUUID();
    for (let time = 0; time < 20; time += 1) {
      const refused = await app.submit({ id }, from('192.0.2.77'));
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await refused.text()).not.toContain('secret');
    }
    failing = false;
    expect((await app.submit({ id }, from('192.0.2.77'))).status).toBe(201);
  });
});

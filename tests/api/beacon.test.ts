/** What a page hands over while it is being left: the same submission as text, held to the same rules. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeKioskKey } from '#server/collect/kiosk/kiosk-key.ts';
import { paths } from '#shared/contracts/paths.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ environment: { RATE_LIMIT: 'off' } });
});
afterAll(() => app.close());

const submission = () => ({ id: randomUUID(), service: 'TOWN', ratings: { overall: 4 }, comment: 'Bien.' });

function hand(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return app.request(paths.api.beacon(), {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain;charset=UTF-8', 'Sec-Fetch-Mode': 'no-cors', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

test('a beacon is stored, and the same submission sent later as JSON is known: it counts once', async () => {
  const given = submission();
  const handed = await hand(given);
  expect([handed.status, await handed.text()]).toEqual([204, '']);
  const later = await app.submit(given);
  expect(later.status).toBe(200);
  expect((await hand(given)).status).toBe(204);
});

test('a beacon of an id already used for other content is refused and changes nothing', async () => {
  const given = submission();
  await app.submit(given);
  expect((await hand({ ...given, comment: 'Autre.' })).status).toBe(409);
});

test.each([
  ['a form a person was made to send', submission(), { 'Sec-Fetch-Mode': 'navigate' }, 400],
  ['JSON announced as such', submission(), { 'Content-Type': 'application/json' }, 415],
  ['the fields of a form', 'id=1', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
  ['text that is no JSON', 'bonjour', {}, 400],
  ['an unknown key', { ...submission(), heure: '10:00' }, {}, 400],
  ['a service that does not exist', { ...submission(), service: 'NOWHERE' }, {}, 400],
  ['17 kB', { ...submission(), comment: 'x'.repeat(17_000) }, {}, 413],
])('%s is refused', async (_, body, headers: Record<string, string>, status) => {
  expect((await hand(body, headers)).status).toBe(status);
});

const fullPace = [...Array<number>(10).fill(204), 429];

test('a beacon costs the quota a rating costs, so that it opens no second door', async () => {
  const limited = await openTestApp({ environment: { TRUSTED_HOPS: '1' } });
  expect(await handEleven(limited)).toEqual(fullPace);
  await limited.close();
});

test('a beacon with the key of a kiosk is paced by the key: neither by what its address has used up, nor without end', async () => {
  const limited = await openTestApp({ environment: { TRUSTED_HOPS: '1' } });
  const town = await limited.store.catalogue.find('TOWN');
  const key = makeKioskKey(limited.deps.sign, town?.number ?? 0);
  await handEleven(limited);
  expect(await handEleven(limited, key)).toEqual(fullPace);
  expect(await handEleven(limited, 'A'.repeat(22)), 'a key that is not ours').toEqual(
    Array<number>(11).fill(429),
  );
  await limited.close();
});

/** From one address, with a key or without. */
async function handEleven(limited: TestApp, key?: string): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < 11; time += 1) {
    const answer = await limited.request(paths.api.beacon(key), {
      method: 'POST',
      headers: { 'Content-Type': 'text/plain', 'X-Forwarded-For': '192.0.2.77' },
      body: JSON.stringify({ ...submission(), comment: undefined, mode: 'kiosk' }),
    });
    statuses.push(answer.status);
  }
  return statuses;
}

/** Known public answers are shown as long as storage says that nothing changed, and only then. */
import { expect, test } from 'vitest';
import { publicCache } from '#server/platform/http/public-cache.ts';
import { testClock } from '../../support/test-clock.ts';

const page = new Request('http://avis.example/services/GUICHET');

function cacheOn(storage: { revision: number | Error }, said: Record<string, string> = {}) {
  const asked: string[] = [];
  const application = (request: Request): Response => {
    asked.push(request.url);
    return storage.revision instanceof Error
      ? new Response(null, { status: 503 })
      : new Response(`revision ${storage.revision}`, {
          headers: { etag: `"${storage.revision}"`, 'cache-control': 'public, no-cache', ...said },
        });
  };
  const revision = async () => {
    if (storage.revision instanceof Error) throw storage.revision;
    return storage.revision;
  };
  return { asked, ...publicCache(application, { revision, clock: testClock() }) };
}

test('what nobody changed is answered without the application', async () => {
  const { ask, asked } = cacheOn({ revision: 1 });
  await ask(page);
  expect(await (await ask(page)).text()).toBe('revision 1');
  expect(asked).toHaveLength(1);
});

test('after a change nothing of before it is shown', async () => {
  const storage = { revision: 1 };
  const { ask } = cacheOn(storage);
  await ask(page);
  storage.revision = 2;
  expect(await (await ask(page)).text()).toBe('revision 2');
});

test('while storage does not answer, the application says so, and nobody else fails', async () => {
  const storage: { revision: number | Error } = { revision: 1 };
  const { ask, answered } = cacheOn(storage);
  await ask(page);
  storage.revision = new Error('the connection was reset');
  expect((await ask(page)).status).toBe(503);
  const incoming = { method: 'GET', url: '/services/GUICHET', headers: {} };
  expect(await answered(incoming as never, {} as never)).toBe(false);
  storage.revision = 1;
  expect((await ask(page)).status).toBe(200);
});

test.each([
  ['forgets to say public', { 'cache-control': 'no-cache' }],
  ['takes it back', { 'cache-control': 'public, no-store' }],
  ['is for one client', { 'cache-control': 'private, max-age=60' }],
  ['says something that only looks like it', { 'cache-control': 'max-age=60, x-public-note' }],
  ['sets a cookie', { 'set-cookie': 'session=1' }],
  ['was chosen by the language of whoever asked', { vary: 'Accept-Language' }],
])('an answer that %s is not kept', async (_, said) => {
  const { ask, asked } = cacheOn({ revision: 1 }, said);
  await ask(page);
  await ask(page);
  expect(asked).toHaveLength(2);
});

/** Known public answers are shown as long as storage says that nothing changed, and only then. */
import { expect, test } from 'vitest';
import { publicCache } from '#server/platform/http/public-cache.ts';
import { testClock } from '../../support/test-clock.ts';

const page = new Request('http://avis.example/services/GUICHET');

function cacheOn(storage: { revision: number | Error }) {
  const asked: string[] = [];
  const application = (request: Request): Response => {
    asked.push(request.url);
    return storage.revision instanceof Error
      ? new Response(null, { status: 503 })
      : new Response(`revision ${storage.revision}`, { headers: { etag: `"${storage.revision}"` } });
  };
  const revision = async () => {
    if (storage.revision instanceof Error) throw storage.revision;
    return storage.revision;
  };
  return { asked, ...publicCache(application, { revision, clock: testClock() }) };
}

test('what nobody changed is answered without the application', async () => {
  const { fetch, asked } = cacheOn({ revision: 1 });
  await fetch(page);
  expect(await (await fetch(page)).text()).toBe('revision 1');
  expect(asked).toHaveLength(1);
});

test('after a change nothing of before it is shown', async () => {
  const storage = { revision: 1 };
  const { fetch } = cacheOn(storage);
  await fetch(page);
  storage.revision = 2;
  expect(await (await fetch(page)).text()).toBe('revision 2');
});

test('while storage does not answer, the application says so, and nobody else fails', async () => {
  const storage: { revision: number | Error } = { revision: 1 };
  const { fetch, answered } = cacheOn(storage);
  await fetch(page);
  storage.revision = new Error('the connection was reset');
  expect((await fetch(page)).status).toBe(503);
  const incoming = { method: 'GET', url: '/services/GUICHET', headers: {} };
  expect(await answered(incoming as never, {} as never)).toBe(false);
  storage.revision = 1;
  expect((await fetch(page)).status).toBe(200);
});

/** A page whose `fetch` adds credentials and parameters to whatever is asked: what we ask for comes, and carries no cookie. */
import type { Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDialog, openScene, rate, type Scene } from '../open-scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(import.meta.url);
});
afterAll(() => scene.close());

test('questionnaire, results and the rating come and go without the cookies of our own server', async () => {
  const asked: Request[] = [];
  const { page, complaints } = await scene.visit({
    prepare: async (visitor) => {
      await visitor.context().addCookies([{ name: 'session', value: 'agent', url: scene.avis.origin }]);
      visitor.on('request', (request) => asked.push(request));
    },
  });
  await rate(await openDialog(page.locator('#form')));
  await page.locator('#results section').waitFor();
  const ours = asked.filter((request) => request.url().startsWith(`${scene.avis.origin}/api/`));
  const paths = ours.map((request) => new URL(request.url()).pathname.split('/').at(-1));
  expect(paths).toEqual(expect.arrayContaining(['questionnaire', 'scores', 'submissions']));
  for (const request of ours) {
    expect(request.url()).toContain('_=1');
    expect(await request.headerValue('cookie'), request.url()).toBeNull();
  }
  expect(complaints).toEqual([]);
  await page.close();
});

import { expect, onTestFinished, test } from 'vitest';
import type { Receipt } from '#shared/contracts/submission.ts';
import { runCommand } from '../support/run-command.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

async function ratedApp(): Promise<TestApp> {
  const app = await openTestApp();
  onTestFinished(() => app.close());
  for (const overall of [1, 2, 3, 4, 5, 5, 4, 3, 2, 1, 4]) await app.submit({ ratings: { overall } });
  return app;
}

test('Publishing at a date closes the groups that are large enough and prints what it did', async () => {
  const app = await ratedApp();
  const { code, out, err } = await runCommand(['publish', '--at', '2026-03-15'], { app });
  expect({ code, out, err }).toEqual({
    code: 0,
    out: '2026-03-15: 1 cell closed in 1 service, 11 submissions sealed.\n',
    err: '',
  });
});

test('Publishing a date again changes nothing and says so', async () => {
  const app = await ratedApp();
  await runCommand(['publish', '--at', '2026-03-15'], { app });
  const { code, out } = await runCommand(['publish', '--at', '2026-03-15'], { app });
  expect({ code, out }).toEqual({ code: 0, out: '2026-03-15 is already published (newest: 2026-03-15).\n' });
});

test('Without a date only what is due is published, oldest first', async () => {
  const app = await ratedApp();
  const early = await runCommand(['publish'], { app });
  expect(early).toMatchObject({ code: 0, out: 'No date is due (nothing has been published yet).\n' });
  app.clock.set('2026-03-16T10:00:00Z');
  const { code, out } = await runCommand(['publish'], { app });
  expect(code).toBe(0);
  expect(out).toBe(
    '2026-03-15: 1 cell closed in 1 service, 11 submissions sealed.\n2026-03-16: nothing could be closed.\n',
  );
});

test('While another process publishes, nothing is done and the exit code is 1', async () => {
  const app = await ratedApp();
  const lock = await app.store.releases.lock();
  const { code, out, err } = await runCommand(['publish', '--at', '2026-03-15'], { app });
  await lock?.release();
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('Another process is publishing at this moment');
  expect((await runCommand(['publish', '--at', '2026-03-15'], { app })).code).toBe(0);
});

test.each([
  ['2026-02-30', 'is not a day'],
  ['tomorrow', 'is not a day'],
  ['2026-04-01', 'more than 7 days ahead'],
  ['2026-03-13', 'no date before it can be published'],
])('The date %s is refused with exit code 2', async (date, message) => {
  const app = await ratedApp();
  const { code, out, err } = await runCommand(['publish', '--at', date], { app });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
});

test('When every date that can be asked today is published, the next one is named, and the receipt of a demonstration says it', async () => {
  const app = await openTestApp({ services: [{ code: 'demo-x', name: 'X', parent: null, demo: true }] });
  onTestFinished(() => app.close());
  for (let day = 15; day <= 21; day += 1)
    expect((await runCommand(['publish', '--at', `2026-03-${day}`], { app })).code).toBe(0);
  const { note = '' } = (await (await app.submit({ service: 'demo-x' })).json()) as Receipt;
  expect(note).toContain('publish --at 2026-03-22');
  expect(note).toContain('possible à partir du 15\u00a0mars 2026');
  const { code, err } = await runCommand(['publish', '--at', '2026-03-22'], { app });
  expect(code).toBe(2);
  expect(err).toContain(
    'everything to 2026-03-21 is published, and the next date can be published from 2026-03-15 on',
  );
  app.clock.set('2026-03-15T10:00:00Z');
  expect((await runCommand(['publish', '--at', '2026-03-22'], { app })).code).toBe(0);
});

import { expect, onTestFinished, test } from 'vitest';
import { seedDemonstration } from '#server/administer/demonstration.ts';
import { retention } from '#server/platform/retention.ts';
import { checkClock, unattendedDaysMax } from '#server/publish/check-clock.ts';
import { addDays } from '#shared/scoring/day.ts';
import { openTestApp } from '../support/test-app.ts';

const firstDay = '2026-03-14';

async function appAtFirstDay(calendar = 'daily') {
  const app = await openTestApp({
    now: `${firstDay}T10:00:00Z`,
    environment: { PUBLICATION_CALENDAR: calendar },
  });
  onTestFinished(() => app.close());
  return { app, setDay: (day: string) => app.clock.set(`${day}T10:00:00Z`) };
}

test.each([
  ['daily', 21],
  ['weekly', 21],
  ['monthly', 38],
])(
  'On the %s calendar a clock is believed %i days past the first day or the newest release, and not one longer',
  async (calendar, days) => {
    const { app, setDay } = await appAtFirstDay(calendar);
    for (const newest of [firstDay, addDays(firstDay, days)]) {
      if (newest !== firstDay) await app.publish(newest);
      setDay(addDays(newest, days + 1));
      await expect(checkClock(app.deps)).rejects.toThrow(`knows of nothing after ${newest}`);
      setDay(addDays(newest, days));
      await expect(checkClock(app.deps)).resolves.toBeUndefined();
    }
  },
);

test('A store that is new believes its first day, however old the releases are that it was given', async () => {
  // The end of a month: the demonstration was published on its first.
  const app = await openTestApp({ services: [], now: '2026-03-31T10:00:00Z' });
  onTestFinished(() => app.close());
  expect(await seedDemonstration(app.deps)).toBe('seeded');
  expect((await app.store.releases.latest({ includeDemo: true }))?.date).toBe('2026-03-01');
  await expect(checkClock(app.deps)).resolves.toBeUndefined();
  app.clock.set('2026-04-22T10:00:00Z');
  await expect(checkClock(app.deps)).rejects.toThrow('knows of nothing after 2026-03-31');
});

test('A clock that is believed too far ahead forgets no key that a device may still send again', () => {
  const longestWait = 7;
  for (const calendar of ['daily', 'weekly'] as const)
    expect(retention.keysDays - unattendedDaysMax[calendar]).toBeGreaterThan(longestWait);
});

test('A clock set back is believed: nothing is due before what is published', async () => {
  const { app, setDay } = await appAtFirstDay();
  setDay('2020-01-01');
  await expect(checkClock(app.deps)).resolves.toBeUndefined();
});

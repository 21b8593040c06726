import { expect, onTestFinished, test } from 'vitest';
import { checkClock, unattendedDaysMax } from '#server/publish/check-clock.ts';
import { addDays } from '#shared/scoring/day.ts';
import { openTestApp } from '../support/test-app.ts';

const firstDay = '2026-03-14';

async function appAtFirstDay() {
  const app = await openTestApp({ now: `${firstDay}T10:00:00Z` });
  onTestFinished(() => app.close());
  return { app, setDay: (day: string) => app.clock.set(`${day}T10:00:00Z`) };
}

test('A clock is believed up to two months past the first day or the newest release, and not a day longer', async () => {
  const { app, setDay } = await appAtFirstDay();
  for (const newest of [firstDay, addDays(firstDay, unattendedDaysMax)]) {
    if (newest !== firstDay) await app.publish(newest);
    setDay(addDays(newest, unattendedDaysMax + 1));
    await expect(checkClock(app.deps)).rejects.toThrow(`newest release is of ${newest}`);
    setDay(addDays(newest, unattendedDaysMax));
    await expect(checkClock(app.deps)).resolves.toBeUndefined();
  }
});

test('A clock set back is believed: nothing is due before what is published', async () => {
  const { app, setDay } = await appAtFirstDay();
  setDay('2020-01-01');
  await expect(checkClock(app.deps)).resolves.toBeUndefined();
});

/** Time jumps do not lose, double or misplace anything. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { dayOf } from '#shared/scoring/day.ts';
import { integrityOf } from '../support/acknowledged-load.ts';
import { clocksCanLie, falseClock } from '../support/false-clock.ts';
import { describeFault } from '../support/fault-tools.ts';
import { buildMutant, knowsNoRetry, sealsWhateverTheDay } from '../support/mutant-server.ts';
import { publishedRatings } from '../support/published-figures.ts';
import { openDataFolder, type Surroundings } from '../support/running-server.ts';
import { sendSubmissions } from '../support/send-submissions.ts';

const service = 'TOWN';
/** More than eleven, so that each group could be published alone. */
const crowd = 12;

/** Where the clock stands, UTC, and the days that may be stored for what is sent then: Paris's. */
const jumps = [
  ['2026-03-27 11:00:00', '2026-03-27'],
  // Summer time starts at 01:00 UTC.
  ['2026-03-29 00:59:58', '2026-03-29'],
  // Three days back.
  ['2026-03-26 11:00:00', '2026-03-26'],
  // Midnight in Paris, New Year's Eve.
  ['2026-12-31 22:59:58', '2026-12-31', '2027-01-01'],
  // A year ahead.
  ['2027-03-27 11:00:00', '2027-03-27'],
  // Right again.
  ['2026-03-28 11:00:00', '2026-03-28'],
] as const;

type Sent = { readonly id: string; readonly days: readonly string[] };

/** Sends a crowd at each position of the clock, and after each jump everything again. */
async function throughJumps(surroundings: Surroundings = {}) {
  const clock = falseClock(jumps[0][0]);
  const folder = await openDataFolder(undefined, { ...surroundings, environment: clock.environment });
  await folder.createServices([`${service},Mairie de Valmont`]);
  const server = await folder.start();
  const sent: Sent[] = [];
  const repeats = new Set<number>();
  const send = (submissions: readonly Sent[]) =>
    sendSubmissions(
      server.url,
      submissions.map(({ id }, at) => ({ id, service, ratings: { overall: 1 + (at % 5) } })),
    );
  for (const [instant, ...days] of jumps) {
    clock.set(instant);
    const fresh = Array.from({ length: crowd }, () => ({ id: randomUUID(), days }));
    expect((await send(fresh)).map(({ status }) => status)).toEqual(fresh.map(() => 201));
    sent.push(...fresh);
    for (const { status } of await resend(server.url, sent)) repeats.add(status);
  }
  return { clock, folder, server, sent, repeats };
}

/** As they were: the same rating at the same place of its crowd. */
function resend(url: string, sent: readonly Sent[]) {
  return sendSubmissions(
    url,
    sent.map(({ id }, at) => ({ id, service, ratings: { overall: 1 + ((at % crowd) % 5) } })),
  );
}

const storedDays = 'SELECT lower(hex(id)) AS id, day FROM submission_open';

describeFault('A clock that jumps', [clocksCanLie], () => {
  test('loses and doubles nothing, and stores the civil day of Paris it showed', async () => {
    const { folder, server, sent, repeats } = await throughJumps();
    expect([...repeats], 'what was received before a jump is known after it').toEqual([200]);
    const stored = new Map(
      folder.query<{ id: string; day: number }>(storedDays).map(({ id, day }) => [id, dayOf(day)]),
    );
    expect(stored.size).toBe(sent.length);
    for (const { id, days } of sent) expect(days).toContain(stored.get(id.replaceAll('-', '')));
    expect(integrityOf(folder)).toBe('ok');
    await server.stop();
  });

  test('seals only what was given before the date, then the rest at its own date: each once', async () => {
    const { clock, folder, server, sent } = await throughJumps();
    const early = sent.filter(({ days }) => days[0] !== undefined && days[0] < '2026-03-30').length;
    clock.set('2026-03-30 11:00:00');
    await folder.run('publish', '--at', '2026-03-30');
    expect(await publishedRatings(server.url, service)).toBe(early);
    expect(folder.query(storedDays)).toHaveLength(sent.length - early);

    clock.set('2027-04-01 11:00:00');
    await folder.run('publish');
    expect(await publishedRatings(server.url, service)).toBe(sent.length);
    clock.set('2027-03-29 11:00:00');
    await folder.run('publish');
    expect(await publishedRatings(server.url, service), 'a clock set back publishes nothing twice').toBe(
      sent.length,
    );
  });

  test('shows a server that knows no retry, and one that seals what is not due', async () => {
    const forgetful = await throughJumps({ build: buildMutant(knowsNoRetry) });
    expect(forgetful.folder.query(storedDays).length).toBeGreaterThan(forgetful.sent.length);

    const hasty = await throughJumps({ build: buildMutant(...sealsWhateverTheDay) });
    hasty.clock.set('2026-03-30 11:00:00');
    await hasty.folder.run('publish', '--at', '2026-03-30');
    expect(hasty.folder.query(storedDays)).toEqual([]);
  });
});

/** Time jumps do not lose, double or misplace anything. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { dayOf } from '#shared/scoring/day.ts';
import { integrityOf } from '../support/acknowledged-load.ts';
import { clocksCanLie, falseClock } from '../support/false-clock.ts';
import { describeFault } from '../support/fault-tools.ts';
import {
  believesAnyClock,
  buildMutant,
  knowsNoRetry,
  sealsWhateverTheDay,
} from '../support/mutant-server.ts';
import { publishedRatings } from '../support/published-figures.ts';
import {
  type DataFolder,
  openDataFolder,
  type RunningServer,
  type Surroundings,
} from '../support/running-server.ts';
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

  test('far ahead at a start publishes and forgets nothing by itself, and is believed when somebody says so', async () => {
    const { clock, folder, crowdSent } = await startedFarAhead(async (server) => {
      const refusal = /the clock says 2027-03-27, and this store knows of nothing after 2026-03-28/g;
      await expect.poll(() => [...server.printed().matchAll(refusal)].length, { timeout: 20_000 }).toBe(2);
    });
    expect(releases(folder)).toEqual(['2026-03-28']);
    clock.set('2026-03-30 11:00:00');
    const right = await folder.start();
    expect((await resend(right.url, crowdSent)).map(({ status }) => status)).toEqual(
      crowdSent.map(() => 200),
    );
    await right.stop();
    expect(releases(folder)).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);

    clock.set('2026-08-01 11:00:00');
    await folder.run('publish');
    expect(releases(folder).at(-1)).toBe('2026-08-01');
  });

  test('shows a server that believes any clock: it publishes a year ahead, and counts a retry again', async () => {
    const { clock, folder, crowdSent } = await startedFarAhead(
      async (_server, { query }) => {
        const keys = () => query('SELECT id FROM submission_key').length;
        await expect.poll(keys, { timeout: 20_000 }).toBe(0);
      },
      { build: buildMutant(believesAnyClock) },
    );
    expect(releases(folder).at(-1)).toBe('2027-03-27');
    clock.set('2026-03-30 11:00:00');
    const { url } = await folder.start();
    expect((await resend(url, crowdSent)).map(({ status }) => status)).toEqual(crowdSent.map(() => 201));
  });
});

/** A crowd is published; then the machine starts in the wrong year, until `periodic` sees the periodic tasks done. */
async function startedFarAhead(
  periodic: (server: RunningServer, folder: DataFolder) => Promise<void>,
  surroundings: Surroundings = {},
) {
  const clock = falseClock('2026-03-27 11:00:00');
  const folder = await openDataFolder(undefined, { ...surroundings, environment: clock.environment });
  await folder.createServices([`${service},Mairie de Valmont`]);
  const first = await folder.start();
  const crowdSent: Sent[] = Array.from({ length: crowd }, () => ({ id: randomUUID(), days: [] }));
  await resend(first.url, crowdSent);
  await first.stop();
  await folder.run('publish', '--at', '2026-03-28');
  clock.set('2027-03-27 11:00:00');
  const ahead = await folder.start();
  await periodic(ahead, folder);
  await ahead.stop();
  return { clock, folder, crowdSent };
}

function releases(folder: DataFolder): string[] {
  return folder.query<{ name: string }>('SELECT name FROM release ORDER BY name').map(({ name }) => name);
}

/** Several servers on one database answer as one: receipts, retries, releases and what each keeps in memory. */
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { systemClock } from '#server/platform/clock.ts';
import { paths } from '#shared/contracts/paths.ts';
import { addDays } from '#shared/scoring/day.ts';
import { describeOnPostgres } from '../support/describe-on-postgres.ts';
import { buildMutant, keepsWhatChanged } from '../support/mutant-server.ts';
import { publishedRatings } from '../support/published-figures.ts';
import { type DataFolder, openDataFolder, type Surroundings } from '../support/running-server.ts';
import { sendSubmissions } from '../support/send-submissions.ts';

const service = 'TOWN';
const secret = 'of the test, and long enough to be taken';
const crowd = 20;

await describeOnPostgres('Two servers on one PostgreSQL database', (postgres) => {
  /** Each in a folder of its own, as on a machine of its own; a service to rate. */
  async function twoFolders(
    second: Surroundings = {},
  ): Promise<{ url: string; one: DataFolder; other: DataFolder }> {
    const url = await postgres.createDatabase();
    const environment = { DATABASE_URL: url, AVIS_SECRET: secret, PUBLICATION_CALENDAR: 'daily' };
    const one = await openDataFolder(undefined, { environment });
    const other = await openDataFolder(undefined, {
      ...second,
      environment: { ...environment, ...second.environment },
    });
    await one.createServices([`${service},Mairie de Valmont`]);
    return { url, one, other };
  }

  const submissions = Array.from({ length: crowd }, (_, at) => ({
    service,
    ratings: { overall: 1 + (at % 5) },
  }));
  const pageOf = async (url: string) => (await fetch(url + paths.service(service))).text();
  const overallCells = `SELECT release, c1 + c2 + c3 + c4 + c5 AS n FROM cell WHERE criterion = 'overall'`;

  test('know each other’s receipts, and a submission sent to both counts once', async () => {
    const { one, other, url } = await twoFolders();
    const [a, b] = [await one.start(), await other.start()];
    const sent = { id: randomUUID(), service, ratings: { overall: 2 }, comment: 'Trop long.' };
    const [first] = await sendSubmissions(a.url, [sent]);
    expect(first?.status).toBe(201);
    const receipt = first?.body.receipt ?? '';
    const page = await fetch(b.url + paths.receipt(receipt));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Trop long.');
    expect(await sendSubmissions(b.url, [sent])).toMatchObject([{ status: 200, body: { receipt } }]);
    const [changed] = await sendSubmissions(b.url, [{ ...sent, ratings: { overall: 5 } }]);
    expect(changed?.status).toBe(409);
    expect(await postgres.run('SELECT FROM submission_open', url)).toHaveLength(1);
    for (const server of [a, b]) await server.stop();
  });

  test('that do not agree on the secret do not know each other’s receipts', async () => {
    const { one, other } = await twoFolders({ environment: { AVIS_SECRET: `not ${secret}` } });
    const [a, b] = [await one.start(), await other.start()];
    const [sent] = await sendSubmissions(a.url, [{ service, ratings: { overall: 2 } }]);
    expect((await fetch(b.url + paths.receipt(sent?.body.receipt ?? ''))).status).toBe(404);
  });

  test('show what changed through the other, at once, though each keeps its answers', async () => {
    const { one, other } = await twoFolders();
    const [a, b] = [await one.start(), await other.start()];
    await sendSubmissions(a.url, submissions);
    for (const { url } of [a, b]) {
      expect(await publishedRatings(url, service)).toBe(0);
      expect(await pageOf(url)).toContain('Mairie de Valmont');
    }
    await one.createServices([`${service},Mairie de Clairmont`]);
    for (const { url } of [a, b]) expect(await pageOf(url)).toContain('Mairie de Clairmont');
    await one.publishTomorrow();
    for (const { url } of [a, b]) expect(await publishedRatings(url, service)).toBe(crowd);
  });

  test('shows a server that keeps its answers whatever the other does', async () => {
    const { one, other } = await twoFolders({ build: buildMutant(keepsWhatChanged) });
    const [a, b] = [await one.start(), await other.start()];
    await sendSubmissions(a.url, submissions);
    expect(await publishedRatings(b.url, service)).toBe(0);
    await one.publishTomorrow();
    expect(await publishedRatings(a.url, service)).toBe(crowd);
    expect(await publishedRatings(b.url, service)).toBe(0);
  });

  test('asked to publish at the same moment publish once', async () => {
    const { one, other, url } = await twoFolders();
    const [a, b] = [await one.start(), await other.start()];
    await sendSubmissions(b.url, submissions);
    const tomorrow = addDays(systemClock.today(), 1);
    const both = await Promise.all([one, other].map((from) => from.avis('publish', '--at', tomorrow)));
    expect(both.map(({ code }) => code)).toContain(0);
    for (const { url } of [a, b]) expect(await publishedRatings(url, service)).toBe(crowd);
    expect(await postgres.run(overallCells, url)).toEqual([{ release: tomorrow, n: crowd }]);
  });

  test('started at the same moment publish what they find due once', async () => {
    const { one, other, url } = await twoFolders();
    const before = await one.start();
    await sendSubmissions(before.url, submissions);
    await before.stop();
    // As if all of it had happened three days ago, and nobody had been there to publish.
    for (const change of ['store SET created_day', 'service SET created_day', 'submission_open SET day'])
      await postgres.run(`UPDATE ${change} = ${change.split(' ').at(-1)} - 3`, url);
    const servers = await Promise.all([one.start(), other.start()]);
    for (const server of servers)
      await expect.poll(() => publishedRatings(server.url, service), { timeout: 20_000 }).toBe(crowd);
    expect(await postgres.run(overallCells, url)).toEqual([
      { release: addDays(systemClock.today(), -2), n: crowd },
    ]);
    for (const server of servers) await server.stop();
  });
});

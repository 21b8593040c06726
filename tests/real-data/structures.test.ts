import { expect, test } from 'vitest';
import { describeRealData } from '../support/real-data.ts';
import { emptyApp, runCommand } from '../support/run-command.ts';

/** The promise made to operators; the figure is printed, a slow test machine is no fault of the import. */
const secondsPromised = 10;

describeRealData('The directory of Services Publics +', ['sp-plus/export-structures.csv'], ([file = '']) => {
  test('is imported whole as one tree, found by its names, and changed by nothing when imported again', async () => {
    const app = await emptyApp();
    const start = performance.now();
    const first = await runCommand(['import', 'structures', file], { app });
    const seconds = (performance.now() - start) / 1000;
    process.stdout.write(
      `14763 structures imported in ${seconds.toFixed(1)} s (promised: ${secondsPromised} s)\n`,
    );
    expect(first).toMatchObject({
      code: 0,
      out: '14763 structures: 14763 created, 0 updated, 0 unchanged.\n',
    });

    const { catalogue } = app.store;
    expect(await catalogue.count()).toEqual({ services: 14_763, organisations: 1_608, demo: 0 });
    const prefecture = await catalogue.find('CiDJ6mluUL');
    expect(prefecture).toMatchObject({
      name: 'Préfecture du Val-de-Marne',
      kind: 'Préfecture',
      place: 'CRÉTEIL (94)',
      active: true,
    });
    const above = await catalogue.ancestors(prefecture?.number ?? 0);
    expect(above.at(-1)?.name).toBe('MI-ATE-départemental du Val-de-Marne');
    expect(above[0]?.parent).toBeNull();
    expect(above[0]?.network).toBe("Administration territoriale de l'Etat");

    const answer = await app.request('/api/v1/services?q=prefecture+val+de+marne');
    const { items } = (await answer.json()) as { items: { code: string }[] };
    expect(items[0]?.code).toBe('CiDJ6mluUL');

    const again = await runCommand(['import', 'structures', file], { app });
    expect(again).toMatchObject({
      code: 0,
      out: '14763 structures: 0 created, 0 updated, 14763 unchanged.\n',
    });
  }, 120_000);

  test('gives each of its 38 roots its network, and marks its 788 closed structures', async () => {
    const app = await emptyApp();
    await runCommand(['import', 'structures', file], { app });
    const everything = await all(app.request);
    expect(everything.length).toBe(14_763);
    const roots = everything.filter(({ parent }) => parent === null);
    expect(roots).toHaveLength(38);
    expect(new Set(roots.map(({ network }) => network)).size).toBe(37);
    expect(everything.every(({ network }) => network !== null)).toBe(true);
    expect(everything.filter(({ active }) => !active)).toHaveLength(788);
  }, 120_000);
});

type Listed = { parent: unknown; network: string | null; active: boolean };

async function all(request: (path: string) => Promise<Response>): Promise<Listed[]> {
  const found: Listed[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const answer: Response = await request(
      `/api/v1/services?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    const { items, next } = (await answer.json()) as { items: Listed[]; next: string | null };
    found.push(...items);
    cursor = next;
  }
  return found;
}

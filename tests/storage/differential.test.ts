import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { copyStore } from '#server/storage/copy-store.ts';
import { openPostgresStore } from '#server/storage/postgres/postgres-store.ts';
import { openSqliteStore } from '#server/storage/sqlite/sqlite-store.ts';
import type { Store } from '#server/storage/store.ts';
import { StoreNotEmpty } from '#server/storage/transfer-store.ts';
import { firstDay, freshStore } from '../support/fresh-store.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { addService, submission } from '../support/rated-services.ts';
import { sized } from '../support/run-size.ts';
import { history, live, type Step } from './random-history.ts';
import { scratchFolder } from './scratch-folder.ts';

const server = await startPostgres('one history on both adapters');
afterAll(() => server?.stop());

/** A history costs a second on both; these seeds make some of two thousand submissions and thirty releases. */
const histories = sized({ everyRun: 2, whole: 6 });

async function onPostgres<T>(use: (store: Store) => Promise<T>): Promise<T> {
  if (!server) throw new Error('no PostgreSQL server');
  const store = await openPostgresStore({ url: await server.createDatabase(), today: firstDay });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

async function onSqlite<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openSqliteStore({ path: join(scratchFolder(), 'avis.db'), today: firstDay });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

const text = (value: unknown) => JSON.stringify(value, null, 1);

function seeded(seed: number): readonly Step[] {
  const [steps] = fc.sample(history, { seed, numRuns: 1 });
  if (!steps) throw new Error('no history');
  return steps;
}

if (server) {
  describe('SQLite and PostgreSQL', () => {
    it.each(Array.from({ length: histories }, (_, index) => index + 1))(
      'answer and publish the same, byte for byte, over history %i',
      async (seed) => {
        const steps = seeded(seed);
        const one = await onSqlite((store) => live(store, steps));
        const other = await onPostgres((store) => live(store, steps));
        expect(text(other)).toBe(text(one));
        expect(text(one)).toContain('"counts"');
      },
      120_000,
    );

    it('would be seen to differ by a single rating', async () => {
      const steps = seeded(1);
      const changed = steps.map((step) => (step.kind === 'publish' ? step : structuredClone(step))) as Step[];
      const first = changed.find((step) => step.kind === 'send');
      if (first?.kind !== 'send') throw new Error('nothing was sent');
      changed[changed.indexOf(first)] = { ...first, batch: first.batch.slice(1) };
      const one = await onSqlite((store) => live(store, steps));
      const other = await onSqlite((store) => live(store, changed));
      expect(text(other)).not.toBe(text(one));
    }, 120_000);
  });

  describe('a store carried to the other adapter and back', () => {
    it('holds the same rows and publishes the same', async () => {
      const origin = await freshStore();
      await live(origin, seeded(2));
      await onPostgres(async (copy) => {
        const there = await copyStore(origin, copy);
        expect(there.differences).toEqual([]);
        expect(there.rows).toBeGreaterThan(100);
        const home = await freshStore();
        expect(await copyStore(copy, home)).toEqual(there);
        // Numbers go on where they were.
        const drafts = [{ code: 'next', name: 'Suivant' }];
        for (const store of [copy, home]) await store.catalogue.upsert(drafts, firstDay);
        expect(await copy.catalogue.find('next')).toEqual(await home.catalogue.find('next'));
      });
    }, 120_000);

    it('is refused by a store that holds anything, and leaves it as it was', async () => {
      const origin = await freshStore();
      await live(origin, seeded(3).slice(0, 10));
      await onPostgres(async (full) => {
        await full.catalogue.upsert([{ code: 'mine', name: 'À moi' }], firstDay);
        await expect(copyStore(origin, full)).rejects.toThrow(StoreNotEmpty);
        expect(await full.catalogue.count()).toMatchObject({ services: 1 });
        await expect(copyStore(full, origin)).rejects.toThrow(StoreNotEmpty);
      });
    });

    it('arrives whole or not at all', async () => {
      const origin = await freshStore();
      await live(origin, seeded(3).slice(0, 10));
      const cut = async function* () {
        for await (const page of origin.transfer.pages()) {
          if (page.table === 'submission_open') throw new Error('the line was cut');
          yield page;
        }
      };
      for (const on of [onPostgres, onSqlite])
        await on(async (target) => {
          await expect(target.transfer.restore(cut())).rejects.toThrow('the line was cut');
          expect(await target.catalogue.count()).toMatchObject({ services: 0 });
          expect((await copyStore(origin, target)).differences).toEqual([]);
        });
    });

    it('is reported as different when a row changed on the way', async () => {
      const origin = await freshStore();
      await live(origin, seeded(2));
      await onPostgres(async (copy) => {
        const spoiled: Store = {
          ...copy,
          transfer: {
            pages: () => copy.transfer.pages(),
            restore: (pages) =>
              copy.transfer.restore(
                (async function* () {
                  for await (const page of pages)
                    yield page.table === 'comment' ? { ...page, rows: page.rows.slice(1) } : page;
                })(),
              ),
          },
        };
        const { differences } = await copyStore(origin, spoiled);
        expect(differences).toContainEqual(expect.stringMatching(/^comment:/));
      });
    }, 120_000);

    it('is reported as different when the same rows publish another figure', async () => {
      const origin = await freshStore();
      await live(origin, seeded(2));
      await onPostgres(async (copy) => {
        const spoiled: Store = { ...copy, results: { ...copy.results, sums: async () => [] } };
        const { differences } = await copyStore(origin, spoiled);
        expect(differences).toContainEqual(
          expect.stringMatching(/^service number \d+: the published results/),
        );
      });
    }, 120_000);

    it('is reported as different when the origin took a rating while the two were compared', async () => {
      const origin = await freshStore();
      await live(origin, seeded(2));
      const service = await addService(origin, { code: 'late' });
      const serving: Store = {
        ...origin,
        comments: {
          ...origin.comments,
          readable: async (asked) => {
            await origin.submissions.append([submission(service, firstDay)]);
            return origin.comments.readable(asked);
          },
        },
      };
      await onPostgres(async (copy) => {
        const { differences } = await copyStore(serving, copy);
        expect(differences).toContainEqual(expect.stringMatching(/^submission_open: the rows/));
      });
    }, 120_000);
  });
} else {
  it('needs a PostgreSQL server, and none can be had here: SKIPPED', () => {
    expect(server).toBeNull();
  });
}

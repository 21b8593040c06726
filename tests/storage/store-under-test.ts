/** What an adapter gives the contract suite: a store of its own, and ways to come back to the same data. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '#server/storage/store.ts';
import { firstDay } from '../support/fresh-store.ts';

export type StoreUnderTest = {
  /** The store last opened. */
  readonly store: Store;
  /** Closes and opens the same data, on a later day if one is given. */
  reopen(today?: string): Promise<Store>;
  /** A second store on the same data, as another process would open it. */
  twin(): Promise<Store>;
  /** Closes every store and removes the data. */
  dispose(): Promise<void>;
};

/** Opens an adapter's store in a folder made for it. */
export type OpenStore = (location: { readonly folder: string; readonly today: string }) => Promise<Store>;

export async function storeUnderTest(open: OpenStore): Promise<StoreUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'avis-'));
  const twins: Store[] = [];
  let store = await open({ folder, today: firstDay });
  return {
    get store() {
      return store;
    },
    reopen: async (today = firstDay) => {
      await store.close();
      store = await open({ folder, today });
      return store;
    },
    twin: async () => {
      const twin = await open({ folder, today: firstDay });
      twins.push(twin);
      return twin;
    },
    dispose: async () => {
      for (const opened of [...twins, store]) await opened.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '#server/storage/postgres/database.ts';
import { publicReads, replicaRestMs } from '#server/storage/postgres/public-reads.ts';
import { StorageUnavailable } from '#server/storage/store.ts';

/** As much of a server as these reads use; `fail` is what a deadline or a refused connection does. */
function serverNamed(name: string) {
  const state = { asked: 0, failing: false, revision: 1 };
  const read = async () => {
    state.asked += 1;
    if (state.failing) throw new StorageUnavailable('PostgreSQL did not answer in 5000 ms');
    return [{ revision: state.revision, name }];
  };
  return { state, database: { read } as unknown as Database };
}

async function nameOf(from: Database): Promise<unknown> {
  const [row] = await from.read<{ name: string }>('SELECT');
  return row?.name;
}

async function pair() {
  const [primary, replica] = [serverNamed('primary'), serverNamed('replica')];
  const { reads, current } = publicReads(primary.database, replica.database);
  await current();
  return { replica: replica.state, ask: () => reads(nameOf) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('public reads beside a replica', () => {
  it('that fails are answered by the primary, and it is not asked again for a while', async () => {
    const { replica, ask } = await pair();
    expect(await ask()).toBe('replica');
    replica.failing = true;
    expect(await ask()).toBe('primary');
    const { asked } = replica;
    await vi.advanceTimersByTimeAsync(replicaRestMs - 1);
    for (let times = 0; times < 10; times += 1) expect(await ask()).toBe('primary');
    expect(replica.asked).toBe(asked);
  });

  it('that was rebuilt from an older copy are answered by the primary until it has caught up', async () => {
    const { replica, ask } = await pair();
    expect(await ask()).toBe('replica');
    replica.revision = 0;
    expect(await ask()).toBe('primary');
    replica.revision = 1;
    expect(await ask()).toBe('replica');
  });

  it('that still fails after its rest keep nobody waiting: it is asked apart, once, and rests again', async () => {
    const { replica, ask } = await pair();
    replica.failing = true;
    await ask();
    const { asked } = replica;
    await vi.advanceTimersByTimeAsync(replicaRestMs);
    expect(await Promise.all([ask(), ask(), ask()])).toEqual(['primary', 'primary', 'primary']);
    expect(replica.asked).toBe(asked + 1);
    await vi.advanceTimersByTimeAsync(replicaRestMs - 1);
    await ask();
    expect(replica.asked).toBe(asked + 1);
  });

  it('that answers again after its rest are its own again', async () => {
    const { replica, ask } = await pair();
    replica.failing = true;
    await ask();
    replica.failing = false;
    await vi.advanceTimersByTimeAsync(replicaRestMs);
    expect(await ask()).toBe('primary');
    await vi.advanceTimersByTimeAsync(0);
    expect(await ask()).toBe('replica');
  });

  it('that refuse the request itself are no reason to leave the replica alone', async () => {
    const [primary, replica] = [serverNamed('primary'), serverNamed('replica')];
    const { reads } = publicReads(primary.database, replica.database);
    const wrong = async () => {
      throw new Error('no such column');
    };
    await expect(reads(wrong)).rejects.toThrow('no such column');
    expect(await reads(nameOf)).toBe('replica');
  });
});

describe('readers who wait for the primary', () => {
  it('share its answer, and those who come meanwhile the next', async () => {
    const answered: (() => void)[] = [];
    const read = () => new Promise((resolve) => answered.push(() => resolve([{ revision: 7 }])));
    const { current } = publicReads({ read } as unknown as Database, null);
    const crowd = Array.from({ length: 1000 }, () => current());
    answered[0]?.();
    expect(await crowd[0]).toBe(7);
    await vi.advanceTimersByTimeAsync(0);
    answered[1]?.();
    expect(new Set(await Promise.all(crowd))).toEqual(new Set([7]));
    expect(answered).toHaveLength(2);
  });
});

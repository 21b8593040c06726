import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { openForWriting } from '#server/storage/sqlite/connection.ts';
import { openSqliteStore } from '#server/storage/sqlite/sqlite-store.ts';
import { prepareWriter, startWriter } from '#server/storage/sqlite/writer-thread.ts';
import { StorageUnavailable } from '#server/storage/store.ts';
import { addService, submission } from '../support/rated-services.ts';
import { scratchFolder } from './scratch-folder.ts';

const script = fileURLToPath(new URL('./fixtures/faulty-writer.mjs', import.meta.url));
const data = { path: 'unused', migrations: 'unused', today: '2026-01-05' };
const limits = { keysBefore: '2026-01-01', textsBefore: '2026-01-01', ratingsBefore: '2026-01-01' };

async function faulty() {
  const onLost = vi.fn<(error: Error) => void>();
  return { writer: await startWriter(data, onLost, script), onLost };
}

describe('the writer, seen from the main thread', () => {
  it('that passes a deadline refuses what has one at once, until it has answered', async () => {
    const { writer, onLost } = await faulty();
    const append = () => writer.call('appendSubmissions', [new Uint8Array()]);
    await expect(append()).resolves.toEqual([new Uint8Array()]);
    await expect(writer.call('pulse', [], 20)).rejects.toThrow(/not answered in 20 ms/);
    await expect(append()).rejects.toThrow(StorageUnavailable);
    await expect(append()).rejects.toThrow(/an earlier write is not answered yet/);
    // What has no deadline is sent; here it makes the thread answer.
    await writer.call('perform', ['submissions', 'withdraw', []], null);
    await expect(append()).resolves.toEqual([new Uint8Array()]);
    expect(onLost).not.toHaveBeenCalled();
    await writer.close();
  });

  it('that hangs refuses further calls at once instead of piling them up', async () => {
    const { writer } = await faulty();
    const hung = Array.from({ length: 256 }, () => writer.call('pulse', [], null));
    await expect(writer.call('appendSubmissions', [new Uint8Array()], null)).rejects.toThrow(
      /too many writes/,
    );
    const settled = Promise.allSettled(hung);
    await writer.close();
    expect((await settled).every(({ status }) => status === 'rejected')).toBe(true);
  });

  it.each([
    ['exits', 'perform', ['submissions', 'eraseComment', []]],
    ['throws', 'forget', [limits]],
  ] as const)(
    'that %s rejects what was under way and whatever follows, and says so once',
    async (_how, operation, args) => {
      const { writer, onLost } = await faulty();
      const underWay = [
        writer.call('pulse', [], null),
        writer.call(operation as 'forget', args as never, null),
      ];
      for (const call of underWay) await expect(call).rejects.toThrow(StorageUnavailable);
      await expect(writer.call('pulse', [])).rejects.toThrow(StorageUnavailable);
      expect(onLost).toHaveBeenCalledTimes(1);
      await writer.close();
    },
  );

  it('tells a failing disk from a refused request', async () => {
    const { writer } = await faulty();
    const release = { name: '2026-01-06', date: '2026-01-06', demo: false };
    await expect(writer.call('perform', ['releases', 'begin', [release]])).rejects.toThrow(
      StorageUnavailable,
    );
    const refused = writer.call('perform', ['releases', 'show', ['2026-01-06']]);
    await expect(refused).rejects.toThrow(/^no such release$/);
    await expect(refused).rejects.not.toBeInstanceOf(StorageUnavailable);
    await writer.close();
  });

  it('that was started ahead is taken once; the next store has a thread of its own', async () => {
    prepareWriter(script);
    const writers = [(await faulty()).writer, (await faulty()).writer];
    const [ahead, own] = await Promise.all(
      writers.map(({ call }) => call('sealService', [{} as never]) as Promise<unknown>),
    );
    expect(ahead).toBeLessThan(own as number);
    for (const writer of writers) await writer.close();
  });

  it('that was not built is asked for by name', async () => {
    const starting = startWriter(data, () => {}, '/nowhere/writer.js');
    await expect(starting).rejects.toThrow(/writer\.js is missing: build first/);
  });

  it('refuses calls once it closes', async () => {
    const { writer, onLost } = await faulty();
    await writer.close();
    await expect(writer.call('pulse', [])).rejects.toThrow(StorageUnavailable);
    await expect(writer.close()).resolves.toBeUndefined();
    expect(onLost).not.toHaveBeenCalled();
  });
});

describe('a store whose disk does not answer', () => {
  it('goes on reading, and writes late what it could not acknowledge: a retry counts once', async () => {
    const path = join(scratchFolder(), 'avis.db');
    const store = await openSqliteStore({ path, today: '2026-01-05' });
    const service = await addService(store, { code: 'a' });
    const sent = submission(service, '2026-01-05');
    // Another process that holds the write lock is the nearest thing to a disk that hangs.
    const other = openForWriting(path);
    other.exec('BEGIN IMMEDIATE');
    const append = store.submissions.append([sent]);
    expect(await store.catalogue.find('a')).toEqual(service);
    await expect(append).rejects.toThrow(StorageUnavailable);
    expect(await store.submissions.known(sent.service, sent.id, sent.fingerprint)).toBeNull();
    other.exec('COMMIT');
    other.close();
    // Refused until the thread has answered the first.
    await expect.poll(() => store.submissions.append([sent]).catch(() => null)).toEqual(['repeated']);
    await store.close();
  });

  it('closes while another process writes, refuses all that waited for its turn, and stores none of it', async () => {
    const path = join(scratchFolder(), 'avis.db');
    const store = await openSqliteStore({ path, today: '2026-01-05' });
    const service = await addService(store, { code: 'a' });
    const waiting = Array.from({ length: 20 }, () => submission(service, '2026-01-05'));
    const other = openForWriting(path);
    other.exec('BEGIN IMMEDIATE');
    const refused = waiting.map((sent) =>
      expect(store.submissions.append([sent])).rejects.toThrow(StorageUnavailable),
    );
    await store.close();
    await Promise.all(refused);
    other.exec('COMMIT');
    expect(other.prepare('SELECT count(*) FROM submission_open').pluck().get()).toBe(0);
    other.close();
  });
});

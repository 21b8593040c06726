/** The main thread's side of the writer: calls with a bound, a deadline, and an answer also when the thread dies. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { packageRoot } from '../package-root.ts';
import { StorageUnavailable } from '../store.ts';
import type { Leaving } from './atomic.ts';
import type { WriteOperations } from './write-operations.ts';
import type { FromWriter, ToWriter, WriterData } from './writer-protocol.ts';

/** A citizen waits this long at most: one commit takes milliseconds, a checkpoint on a slow disk a second or two. */
export const writeDeadlineMs = 5_000;

/**
 * Calls sent and not yet answered: the append of the group commit, corrections, comments, publishing. A disk that hangs
 * does not fill it with appends of a megabyte: nothing with a deadline is sent while an earlier call is past its own.
 */
const callsMax = 256;

/** What a hung disk may add to a stop. */
const closeDeadlineMs = 5_000;

export type Writer = {
  /**
   * @param deadline milliseconds after which nothing is known of the write; null = as long as it takes.
   * @throws StorageUnavailable when storage failed; a plain Error when the request itself was refused.
   */
  call<K extends keyof WriteOperations>(
    operation: K,
    args: Parameters<WriteOperations[K]>,
    deadline?: number | null,
  ): Promise<ReturnType<WriteOperations[K]>>;
  /** Lets calls under way finish, save those that wait for another process. */
  close(): Promise<void>;
};

type Pending = { resolve(value: unknown): void; reject(error: Error): void };

/** The built file also when this one runs from source: worker threads do not read TypeScript. */
const writerScript = () => join(packageRoot(), 'dist/server/writer.js');

let spare: { readonly script: string; readonly worker: Worker } | null = null;

/** Node takes a tenth of a second to start a thread: begun here, the process can read its own code meanwhile. */
export function prepareWriter(script: string = writerScript()): void {
  const worker = startThread(script);
  // Until it is needed it keeps no process alive; should it fail, the thread started in its place says why.
  worker.unref();
  worker.on('error', () => {});
  spare = { script, worker };
}

/** @param onLost called once if the thread dies unasked: every later call is refused, so the process should end. */
export async function startWriter(
  data: Omit<WriterData, 'leaving'>,
  onLost: (error: Error) => void,
  script: string = writerScript(),
): Promise<Writer> {
  const worker = takeSpare(script) ?? startThread(script);
  worker.ref();
  const leaving: Leaving = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  worker.postMessage({ ...data, leaving } satisfies WriterData);
  const pending = new Map<number, Pending>();
  /** Calls past their deadline of which nothing is known yet. */
  const overdue = new Set<number>();
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  let lastCall = 0;
  let lost: Error | null = null;
  let closing = false;

  const post = (message: ToWriter) => worker.postMessage(message, blocksOf(message));

  function lose(cause: string): void {
    if (lost) return;
    lost = new StorageUnavailable(`the storage writer stopped: ${cause}`);
    for (const waiting of pending.values()) waiting.reject(lost);
    pending.clear();
    overdue.clear();
    if (!closing) onLost(lost);
  }

  function settle(message: FromWriter): void {
    if (!('call' in message)) return;
    const waiting = pending.get(message.call);
    pending.delete(message.call);
    overdue.delete(message.call);
    if ('value' in message) {
      waiting?.resolve(message.value);
      return;
    }
    const { failure } = message;
    waiting?.reject(
      failure.unavailable ? new StorageUnavailable(failure.message) : new Error(failure.message),
    );
  }

  await started(worker);
  worker.on('message', settle);
  worker.on('error', (error) => lose(error.message));
  worker.on('exit', (code) => lose(`exit ${code}`));

  return {
    call: (operation, args, deadline = writeDeadlineMs) =>
      new Promise((resolve, reject) => {
        if (lost) return reject(lost);
        if (closing) return reject(new StorageUnavailable('the store is closing'));
        if (pending.size >= callsMax) return reject(new StorageUnavailable('too many writes are waiting'));
        if (deadline !== null && overdue.size > 0)
          return reject(new StorageUnavailable('an earlier write is not answered yet'));
        lastCall += 1;
        const number = lastCall;
        const expire = () => {
          overdue.add(number);
          reject(new StorageUnavailable(`${operation} was not answered in ${deadline} ms`));
        };
        const timer = deadline === null ? undefined : setTimeout(expire, deadline);
        const settled = () => clearTimeout(timer);
        pending.set(number, {
          resolve: (value) => {
            settled();
            resolve(value as ReturnType<WriteOperations[typeof operation]>);
          },
          reject: (error) => {
            settled();
            reject(error);
          },
        });
        post({ call: number, operation, args });
      }),

    async close() {
      Atomics.store(leaving, 0, 1);
      if (!closing) post('close');
      closing = true;
      const timer = setTimeout(() => worker.terminate(), closeDeadlineMs);
      await exited;
      clearTimeout(timer);
    },
  };
}

function startThread(script: string): Worker {
  if (!existsSync(script)) throw new Error(`${script} is missing: build first (npm run build)`);
  return new Worker(script);
}

/** Node's number of a thread that has ended. */
const endedThread = -1;

function takeSpare(script: string): Worker | null {
  if (spare?.script !== script) return null;
  const { worker } = spare;
  spare = null;
  return worker.threadId === endedThread ? null : worker;
}

/** Blocks of bytes that change hands instead of being copied. */
function blocksOf(message: ToWriter): ArrayBuffer[] {
  if (message === 'close') return [];
  return message.args.flatMap((arg) =>
    arg instanceof Uint8Array && arg.buffer instanceof ArrayBuffer ? [arg.buffer] : [],
  );
}

function started(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const stopped = (code: number) => reject(new Error(`the storage writer did not start (exit ${code})`));
    worker.once('error', reject);
    worker.once('exit', stopped);
    worker.once('message', (message: FromWriter) => {
      worker.off('error', reject);
      worker.off('exit', stopped);
      if ('refused' in message) reject(new Error(message.refused));
      else resolve();
    });
  });
}

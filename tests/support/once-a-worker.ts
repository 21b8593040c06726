/** What takes seconds to open is opened by the first file of a worker that asks for it, and closed with the worker. */
import type { WorkerEnd } from './worker-environment.ts';

type Closable = { close(): Promise<void> };

const opened = new Map<string, Promise<Closable>>();

/**
 * Where tests run in no such worker it is opened anew, to be closed by who asked.
 * @param isUsable false for one that is there and of no use any more.
 */
export async function onceAWorker<T extends Closable>(
  name: string,
  open: () => Promise<T>,
  isUsable: (opened: T) => boolean = () => true,
): Promise<T> {
  const { atWorkerEnd } = globalThis as { atWorkerEnd?: WorkerEnd };
  if (!atWorkerEnd) return open();
  const before = (await opened.get(name)) as T | undefined;
  if (before && isUsable(before)) return before;
  const opening = open();
  opened.set(name, opening);
  atWorkerEnd(async () => (await opening).close());
  return opening;
}

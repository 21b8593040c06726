/** What takes seconds to open is opened by the first file of a worker that asks for it, and closed with the worker. */
import type { WorkerEnd } from './worker-environment.ts';

type Closable = { close(): Promise<void> };

const opened = new Map<string, Promise<Closable>>();

/** Whether something can be kept for the files that follow; a bench has none. */
export function isKeptByWorker(): boolean {
  return workerEnd() !== undefined;
}

/**
 * Only where `isKeptByWorker`.
 * @param isUsable false for one that is there and of no use any more.
 */
export async function onceAWorker<T extends Closable>(
  name: string,
  open: () => Promise<T>,
  isUsable: (opened: T) => boolean = () => true,
): Promise<T> {
  const before = (await opened.get(name)) as T | undefined;
  if (before && isUsable(before)) return before;
  const opening = open();
  opened.set(name, opening);
  workerEnd()?.(async () => (await opening).close());
  return opening;
}

function workerEnd(): WorkerEnd | undefined {
  return (globalThis as { atWorkerEnd?: WorkerEnd }).atWorkerEnd;
}

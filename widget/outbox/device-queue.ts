/**
 * A queue in the storage of this device and origin. The storage may be switched off, full, or throw at any touch: then
 * nothing is kept, and whoever asked is told so.
 */
import type { Queue, QueueLimits } from './queue.ts';
import { readQueue, writeQueue } from './read-queue.ts';

export type DeviceQueue = {
  readonly read: () => Queue;
  /** Reads, changes and writes in one go. @returns false when `edit` gave null or the device does not keep it. */
  readonly change: (edit: (queue: Queue) => Queue | null) => boolean;
};

/** @param options.orInMemory what the storage refuses is kept while the page stands: for a page that is never left. */
export function deviceQueue(
  key: string,
  limits: QueueLimits,
  { orInMemory = false }: { readonly orInMemory?: boolean } = {},
): DeviceQueue {
  /** Undefined while the storage holds the queue. */
  let memory: string | null | undefined;

  const read = () => readQueue(memory === undefined ? stored(key) : memory, Date.now(), limits);

  const write = (text: string | null): boolean => {
    try {
      if (text === null) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
      memory = undefined;
      return true;
    } catch {
      if (orInMemory) memory = text;
      return orInMemory;
    }
  };

  return {
    read,
    change: (edit) => {
      const edited = edit(read());
      return edited !== null && write(writeQueue(edited));
    },
  };
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

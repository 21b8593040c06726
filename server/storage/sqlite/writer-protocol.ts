/** What crosses between the main thread and the writer's. */
import type { Leaving } from './atomic.ts';
import type { WriteOperations } from './write-operations.ts';

/** The first message; all others are `ToWriter`. */
export type WriterData = {
  readonly path: string;
  readonly migrations: string;
  /** Day recorded as the store's first when it is new. */
  readonly today: string;
  readonly leaving: Leaving;
};

export type WriteRequest = {
  readonly call: number;
  readonly operation: keyof WriteOperations;
  readonly args: readonly unknown[];
};

/** `unavailable`: the disk or the file failed, not the request. */
export type WriteFailure = { readonly message: string; readonly unavailable: boolean };

export type ToWriter = WriteRequest | 'close';

export type FromWriter =
  | { readonly started: true }
  | { readonly refused: string }
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly failure: WriteFailure };

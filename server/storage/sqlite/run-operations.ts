/** Where operations run beside SQLite: reads on this thread, each in one snapshot; writes in the writer's. */
import type { Run } from '../operations/bound.ts';
import type { Kind } from '../operations/operation.ts';
import type { Connection } from './connection.ts';
import { performIn } from './perform.ts';
import { tellingFaults } from './storage-faults.ts';
import { type Writer, writeDeadlineMs } from './writer-thread.ts';

export function runOperations(db: Connection, call: Writer['call']): Readonly<Record<Kind, Run>> {
  const perform = performIn(db);
  const inSnapshot = db.transaction(({ steps }: Parameters<Run>[0], args: readonly unknown[]) =>
    perform(steps(...args)),
  );
  const { read } = tellingFaults({ read: async (...call: Parameters<Run>) => inSnapshot(...call) });
  const writeWithin =
    (deadlineMs: number | null): Run =>
    ({ noun, name }, args) =>
      call('perform', [noun, name, args], deadlineMs);
  return {
    publicRead: read,
    read,
    write: writeWithin(writeDeadlineMs),
    // A refusal half-way would only make the publisher start over.
    longWrite: writeWithin(null),
  };
}

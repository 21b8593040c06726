/** Operations that write, as the writer's thread runs them: each in one transaction. */
import type { Defined } from '../operations/operation.ts';
import { operationsOn } from '../operations/operations.ts';
import { atomic } from './atomic.ts';
import type { Connection } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { performIn } from './perform.ts';

type Write = Defined<readonly unknown[], unknown>;

export function operationWrites(db: Connection) {
  const operations = operationsOn(sqliteDialect) as unknown as Readonly<
    Record<string, Record<string, Write>>
  >;
  const perform = performIn(db);
  const write = atomic(db, ({ steps }: Write, args: readonly unknown[]) => perform(steps(...args)));
  return {
    perform: (noun: string, name: string, args: readonly unknown[]): unknown => {
      const operation = operations[noun]?.[name];
      if (!operation) throw new Error(`no operation is named ${noun}.${name}`);
      return write(operation, args);
    },
  };
}

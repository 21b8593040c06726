/** Runs operations on SQLite, step by step on one connection. */
import type { Statement } from 'better-sqlite3';
import type { Operation, Step } from '../operations/operation.ts';
import type { Connection } from './connection.ts';

/** @param db whose transaction the caller holds. */
export function performIn(db: Connection): <T>(operation: Operation<T>) => T {
  const prepared = new Map<string, Statement<unknown[]>>();

  const answer = ({ text, values, asks }: Step): unknown => {
    const statement = prepared.get(text) ?? db.prepare<unknown[]>(text);
    prepared.set(text, statement);
    return asks === 'rows' ? statement.all(...values) : statement.run(...values).changes;
  };

  return (operation) => {
    let step = operation.next();
    while (!step.done) step = operation.next(answer(step.value));
    return step.value;
  };
}

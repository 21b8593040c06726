/** Runs operations on PostgreSQL, each read from one snapshot and each write in one serializable transaction. */
import type { Operation } from '../operations/operation.ts';
import type { Session } from './connection.ts';
import { type Access, type Database, holdsNul, type WriteOptions } from './database.ts';
import { pulse } from './pulse.ts';

type Begin<T> = () => Operation<T>;

/** Which ask more than once, and so need a transaction. */
const manyStepped = new WeakSet<object>();

/**
 * One statement is a snapshot of its own and costs one trip; an operation that goes on to a second begins anew in a
 * transaction, now and from then on.
 * @param known what the operation is known by.
 */
export async function performRead<T>(
  db: Pick<Access, 'read' | 'snapshot'>,
  known: object,
  begin: Begin<T>,
): Promise<T> {
  if (!manyStepped.has(known)) {
    const operation = begin();
    const step = operation.next();
    if (step.done) return step.value;
    const { text, values } = step.value;
    const next = operation.next(await db.read(text, values));
    if (next.done) return next.value;
    manyStepped.add(known);
  }
  const { value } = await db.snapshot((session) => performIn(session, begin()));
  return value;
}

/**
 * Run again while others get in its way. What it answers outlives the primary also when it had nothing to write: an
 * earlier attempt may have written it without being acknowledged, its standby being silent, so a write after it waits
 * as that one did.
 */
export async function performWrite<T>(
  db: Database,
  begin: Begin<T>,
  options: Pick<WriteOptions, 'deadlineMs'> = {},
): Promise<T> {
  const { value, written } = await db.write((session) => performIn(session, begin()), {
    ...options,
    isolation: 'SERIALIZABLE',
  });
  if (written === 0) await pulse(db);
  return value;
}

const writing = /^(insert|update|delete) /;

/** In a transaction that the caller holds. */
export async function performIn<T>(
  session: Session,
  operation: Operation<T>,
): Promise<{ readonly value: T; readonly written: number }> {
  let written = 0;
  let step = operation.next();
  while (!step.done) {
    const { text, values, asks } = step.value;
    const writes = writing.test(text);
    let answer: number | object[] = [];
    if (asks === 'count') answer = await session.run(text, values);
    // PostgreSQL keeps no text with U+0000, so nothing that is there equals one.
    else if (writes || !values.some(holdsNul)) answer = await session.query(text, values);
    if (writes) written += typeof answer === 'number' ? answer : answer.length;
    step = operation.next(answer);
  }
  return { value: step.value, written };
}

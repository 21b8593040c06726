/**
 * What the store does, written once for both databases: a generator that yields statements and is given their answers,
 * from one transaction. It may be begun anew at any time, so it holds no clock and no chance, and catches no error.
 */
import type { Statement, Value } from './statement.ts';

export type Step = {
  readonly text: string;
  readonly values: readonly Value[];
  readonly asks: 'rows' | 'count';
};

export type Operation<T> = Generator<Step, T, unknown>;

/** All rows. */
export function* rows<G, Row extends object>(statement: Statement<G, Row>, given: G): Operation<Row[]> {
  return (yield { ...statement.with(given), asks: 'rows' }) as Row[];
}

/** The first row, if there is one. */
export function* first<G, Row extends object>(
  statement: Statement<G, Row>,
  given: G,
): Operation<Row | undefined> {
  return (yield* rows(statement, given))[0];
}

/** @returns the number of rows written. */
export function* run<G>(statement: Statement<G, never>, given: G): Operation<number> {
  return (yield { ...statement.with(given), asks: 'count' }) as number;
}

/**
 * Where and how long an operation runs. `publicRead`: on a replica, too, where there is one; `read`: where a write may
 * follow from it; `write`: a person waits; `longWrite`: as long as it takes.
 */
export type Kind = 'publicRead' | 'read' | 'write' | 'longWrite';

/** What can cross to another thread. */
type Clonable = (Value | boolean | undefined) | readonly Clonable[] | { readonly [name: string]: Clonable };

export type Defined<A extends readonly unknown[], R> = {
  readonly kind: Kind;
  readonly steps: (...args: A) => Operation<R>;
};

type Define = <A extends readonly Clonable[], R>(steps: (...args: A) => Operation<R>) => Defined<A, R>;

const ofKind =
  (kind: Kind): Define =>
  (steps) => ({ kind, steps });

export const publicRead = ofKind('publicRead');
export const read = ofKind('read');
export const write = ofKind('write');
export const longWrite = ofKind('longWrite');

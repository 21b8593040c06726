/** Operations as the plain functions of a port. */
import type { Defined, Kind } from './operation.ts';

/** By noun and by name. */
type Operations = Readonly<Record<string, Readonly<Record<string, Defined<never, unknown>>>>>;

export type Bound<O extends Operations> = {
  readonly [Noun in keyof O]: {
    readonly [Name in keyof O[Noun]]: O[Noun][Name] extends Defined<infer A, infer R>
      ? (...args: A) => Promise<R>
      : never;
  };
};

/** An operation whose types are known to whoever calls it. */
export type Named = Defined<readonly unknown[], unknown> & { readonly noun: string; readonly name: string };

/** How an adapter runs operations. */
export type Run = (operation: Named, args: readonly unknown[]) => Promise<unknown>;

export function bound<O extends Operations>(operations: O, how: Readonly<Record<Kind, Run>>): Bound<O> {
  const functions = (noun: string) =>
    Object.entries(operations[noun] ?? {}).map(([name, operation]) => {
      const named = { ...(operation as unknown as Defined<readonly unknown[], unknown>), noun, name };
      return [name, (...args: unknown[]) => how[named.kind](named, args)];
    });
  const nouns = Object.keys(operations).map((noun) => [noun, Object.fromEntries(functions(noun))]);
  return Object.fromEntries(nouns);
}

/** Statements as operations use them: built with drizzle, each text made once, when it is first needed. */
import { Column, is, Placeholder, type Query, SQL, sql } from 'drizzle-orm';

/** What both databases take and give. */
export type Value = number | string | null | Uint8Array;

/** Stands in a text for what each call gives. */
type Slot<T> = SQL<T> & Placeholder;
export type Slots<G> = { readonly [N in keyof G]: Slot<G[N]> };

export type Statement<G, Row> = {
  /** The text, and the values in the order in which it names them. */
  with(given: G): { readonly text: string; readonly values: readonly Value[] };
  /** Of its rows; `never` where it returns none. Not there at run time. */
  readonly row?: Row;
};

/** Any query of drizzle. */
type Built<Result> = { readonly _: { readonly result: Result }; toSQL(): Query };

/**
 * @param build called once. Selected columns carry the names of their keys: those of the table, or `.as()`.
 */
export function statement<G extends Readonly<Record<string, Value>>, Result = unknown>(
  build: (given: Slots<G>) => Built<Result>,
): Statement<G, Result extends readonly (infer Row)[] ? Row : never> {
  let compiled: Compiled | null = null;
  return {
    with: (given) => {
      compiled ??= compile(build(slots as Slots<G>));
      const { text, parameters } = compiled;
      return {
        text,
        values: parameters.map((one) => ('value' in one ? one.value : givenFor(given, one.slot))),
      };
    },
  };
}

/** A slot for any name. */
const slots = new Proxy(
  {},
  {
    get: (_target, name) => (typeof name === 'string' ? sql`${sql.placeholder(name)}` : undefined),
    ownKeys: () => {
      throw new Error('a statement names each slot: what is given cannot be spread');
    },
  },
);

type Compiled = {
  readonly text: string;
  readonly parameters: readonly ({ readonly slot: string } | { readonly value: Value })[];
};

function compile(query: Built<unknown>): Compiled {
  refuseUnnamed(query);
  const { sql: text, params } = query.toSQL();
  const parameters = params.map((one) =>
    is(one, Placeholder) ? { slot: one.name } : { value: one as Value },
  );
  return { text, parameters };
}

function givenFor(given: Readonly<Record<string, Value>>, slot: string): Value {
  const value = given[slot];
  if (value === undefined) throw new Error(`nothing is given for ${slot}`);
  return value;
}

/** Of drizzle's queries; pinned with its version, and a test reads it. */
type Config = {
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly returning?: readonly { readonly path: readonly string[]; readonly field: unknown }[];
};

/** Rows come from the drivers as they are, so a column without its alias would arrive under another name. */
function refuseUnnamed(query: Built<unknown>): void {
  const { fields = {}, returning = [] } = (query as unknown as { readonly config: Config }).config;
  const selected = [
    ...Object.entries(fields),
    ...returning.map(({ path, field }) => [path.join('.'), field]),
  ];
  for (const [key, field] of selected) {
    const name = is(field, Column) ? field.name : is(field, SQL.Aliased) ? field.fieldAlias : null;
    if (name !== key) throw new Error(`a statement selects ${key} without its alias`);
  }
}

/**
 * What covers a criterion of the RGAA here: tests that run by themselves, a check a person still has to make, or the
 * reason it does not apply. None of the three is an audit: a test that passes shows no fault, not conformity.
 */
import type { CheckName } from './checks.ts';

export type Coverage =
  | { readonly kind: 'tested'; readonly checks: readonly CheckName[]; readonly still: string | null }
  | { readonly kind: 'to-check'; readonly still: string }
  | { readonly kind: 'absent'; readonly why: string; readonly elements: string | null };

export type Criterion = {
  /** `TOPIC.NUMBER`, as the RGAA writes it. */
  readonly id: string;
  /** Official wording, without its links to the glossary. */
  readonly title: string;
  readonly coverage: Coverage;
};

export type Topic = {
  readonly number: number;
  readonly name: string;
  readonly criteria: readonly Criterion[];
};

/** @param still what these tests cannot see, for a person to check. */
export function tested(checks: readonly CheckName[], still: string | null = null): Coverage {
  return { kind: 'tested', checks, still };
}

export function toCheck(still: string): Coverage {
  return { kind: 'to-check', still };
}

/** @param elements what no page may hold for this to stay true, as a selector; a test looks for them. */
export function absent(why: string, elements: string | null = null): Coverage {
  return { kind: 'absent', why, elements };
}

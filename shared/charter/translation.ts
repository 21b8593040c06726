/** What one language needs to put the charter to people: the keys of the French text, none missing, none more. */
import type { ScaleName } from './rating.ts';
import type { resilience2020 } from './resilience-2020.ts';
import type { spPlus2020 } from './sp-plus-2020.ts';
import type { spPlus2023 } from './sp-plus-2023.ts';
import type { Statements } from './statements.fr.ts';

type FiveLabels = readonly [string, string, string, string, string];
/** Level 1 first. A soft hyphen stands where a word too long for a fifth of a phone may be cut: not every browser knows. */
export type ScaleLabels = Readonly<Record<ScaleName, FiveLabels>> & { readonly na: string };

type TranslatedEdition = typeof spPlus2020 | typeof resilience2020 | typeof spPlus2023;

export type CharterTranslation = {
  /** Said wherever this text stands in for the official one. */
  readonly note: string;
  /** Leads to the French text. */
  readonly original: string;
  readonly scales: ScaleLabels;
  readonly statements: Statements;
  /** By edition, then by engagement. */
  readonly engagements: {
    readonly [E in TranslatedEdition as E['id']]: Readonly<Record<E['engagements'][number]['id'], string>>;
  };
};

/** The charter: its editions, in the order they appeared, and how one continues in the next. */
import type { AskedCriterion, CrosswalkRow, Edition } from './edition.ts';
import { resilience2020 } from './resilience-2020.ts';
import { spPlus2020 } from './sp-plus-2020.ts';
import { spPlus2023 } from './sp-plus-2023.ts';

export const editions: readonly Edition[] = [spPlus2020, resilience2020, spPlus2023];

/** The edition of every service whose operator set none. */
export const defaultEdition = spPlus2020.id;

/** Days during which a superseded edition or wording is still accepted: pages stay open and outboxes deliver late. */
export const supersededDaysMax = 7;

export function findEdition(id: string): Edition | null {
  return editions.find((edition) => edition.id === id) ?? null;
}

/** @throws when the id names no edition. */
export function editionOf(id: string): Edition {
  const edition = findEdition(id);
  if (!edition) throw new Error(`unknown edition ${id}`);
  return edition;
}

export function findAsked(edition: Edition, criterion: string): AskedCriterion | null {
  return edition.criteria.find((row) => row.criterion === criterion) ?? null;
}

const step = (from: string, to: string | null, relation: CrosswalkRow['relation']): CrosswalkRow => ({
  from: { edition: spPlus2020.id, engagement: from },
  to: to === null ? null : { edition: spPlus2023.id, engagement: to },
  relation,
});

/** A change of edition is a break in series: this table explains it and never licenses an addition. */
export const crosswalk: readonly CrosswalkRow[] = [
  step('e1', 'e1', 'same'),
  step('e2', 'e2', 'same'),
  step('e3', 'e3', 'same'),
  step('e4', 'e2', 'part'),
  step('e4', 'e3', 'part'),
  step('e5', 'e4', 'same'),
  step('e6', 'e6', 'same'),
  step('e7', 'e7', 'same'),
  step('e8', null, 'none'),
  step('e9', 'e8', 'same'),
];

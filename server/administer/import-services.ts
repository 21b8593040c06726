/** Creates and configures services: name and parent in the tree, edition of the charter, questionnaire, placements. */
import { editions, findAsked, findEdition } from '#shared/charter/charter.ts';
import {
  noPlacement,
  placementCharactersMax,
  placementsMax,
  unregisteredPlacement,
} from '#shared/charter/circumstances.ts';
import { currentEdition, type EditionStart } from '#shared/charter/current-edition.ts';
import type { Edition } from '#shared/charter/edition.ts';
import { criteriaShownMax, type QuestionnaireSettings } from '#shared/charter/questionnaire.ts';
import { codePattern } from '#shared/contracts/submission.ts';
import { isDay } from '#shared/scoring/day.ts';
import type { CatalogueStore, Service } from '../storage/store.ts';
import { type CatalogueImport, importCatalogue, type ReadLine } from './catalogue-import.ts';
import { readText } from './read-text.ts';
import type { GivenService, ServiceLine } from './service-line.ts';

/** The first thing wrong with a line; the message completes "line N: ". */
class LineRefused extends Error {
  override readonly name = 'LineRefused';
}

/**
 * Everything given or, when a line is faulty, nothing; with `partial`, the sound lines. What a line does not give
 * keeps its stored value.
 * @throws UnusableFile when there is nothing to import.
 */
export function importServices(options: {
  readonly catalogue: CatalogueStore;
  readonly lines: AsyncIterable<ServiceLine>;
  readonly today: string;
  readonly partial: boolean;
  readonly onLine?: (() => void) | undefined;
}): Promise<CatalogueImport> {
  const { catalogue, today } = options;
  return importCatalogue({ ...options, lines: readLines(options.lines, catalogue, today) });
}

async function* readLines(
  lines: AsyncIterable<ServiceLine>,
  catalogue: CatalogueStore,
  today: string,
): AsyncGenerator<ReadLine> {
  for await (const line of lines) {
    if ('fault' in line) yield line;
    else yield await readService(line.line, line.given, catalogue, today);
  }
}

async function readService(
  line: number,
  given: GivenService,
  catalogue: CatalogueStore,
  today: string,
): Promise<ReadLine> {
  const { code } = given;
  try {
    checkCode('code', code);
    if (given.parent) checkCode('parent', given.parent);
    const stored = await catalogue.find(code);
    const name = given.name === undefined ? stored?.name : shortText('name', given.name);
    if (!name) throw new LineRefused('name is empty');
    const starts = editionStarts(given, stored, today);
    const isRoot = given.parent === undefined ? (stored?.parent ?? null) === null : !given.parent;
    return {
      line,
      draft: {
        code,
        name,
        parent: given.parent === '' ? null : given.parent,
        kind: optionalText('kind', given.kind),
        place: optionalText('place', given.place),
        // The label of a network belongs to its root; services below it inherit it.
        network: isRoot ? optionalText('network', given.network) : null,
        active: given.active,
        editions: starts,
        questionnaire: questionnaire(
          given,
          stored,
          currentEdition({ editions: starts ?? stored?.editions ?? [] }, today),
        ),
        placements: placements(given.placements),
      },
    };
  } catch (error) {
    if (error instanceof LineRefused) return { line, fault: error.message, code: code || null };
    throw error;
  }
}

/** The stored editions with the given one added; undefined = as they are. */
function editionStarts(
  given: GivenService,
  stored: Service | null,
  today: string,
): readonly EditionStart[] | undefined {
  const { edition: id, edition_from: from } = given;
  if (id === undefined) {
    if (from === undefined) return undefined;
    throw new LineRefused('edition_from is given without edition');
  }
  const edition = findEdition(id);
  if (edition?.kind !== 'edition' || !edition.open) {
    const known = editions.filter(({ kind, open }) => kind === 'edition' && open).map((known) => known.id);
    throw new LineRefused(`edition "${id.slice(0, 40)}" cannot be used; these can: ${known.join(', ')}`);
  }
  if (from !== undefined && !isDay(from))
    throw new LineRefused(`edition_from "${from.slice(0, 40)}" is no day; 2026-01-31 is how one is written`);
  const before = stored?.editions ?? [];
  // Without a date the edition counts from today, once: importing again tomorrow is no new start.
  if (from === undefined && currentEdition({ editions: before }, today).id === id) return undefined;
  const start = { edition: id, from: from ?? today };
  return [...before.filter((other) => other.from !== start.from), start].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  );
}

function questionnaire(
  given: GivenService,
  stored: Service | null,
  edition: Edition,
): QuestionnaireSettings | undefined {
  if (given.criteria === undefined && given.off === undefined) return undefined;
  const fixed = given.criteria === undefined ? (stored?.questionnaire.fixed ?? null) : given.criteria;
  const off = given.off ?? stored?.questionnaire.off ?? [];
  checkCriteria('criteria', given.criteria ?? [], edition);
  checkCriteria('off', given.off ?? [], edition);
  if (fixed !== null && fixed.length > criteriaShownMax)
    throw new LineRefused(`criteria names ${fixed.length}; nobody is shown more than ${criteriaShownMax}`);
  const both = fixed?.find((key) => off.includes(key));
  if (both !== undefined) throw new LineRefused(`"${both}" is both in criteria and in off`);
  return { fixed: fixed?.length === 0 ? null : fixed, off };
}

function checkCriteria(column: string, keys: readonly string[], edition: Edition): void {
  for (const [at, key] of keys.entries()) {
    if (key === 'overall') throw new LineRefused(`${column}: overall is always asked; leave it out`);
    if (!findAsked(edition, key)) {
      const known = edition.criteria.map(({ criterion }) => criterion).filter((other) => other !== 'overall');
      throw new LineRefused(
        `${column}: "${key.slice(0, 40)}" is no criterion of ${edition.id} (${known.join(', ')})`,
      );
    }
    if (keys.indexOf(key) !== at) throw new LineRefused(`${column} names "${key}" twice`);
  }
}

function placements(given: readonly string[] | undefined): readonly string[] | undefined {
  if (given === undefined) return undefined;
  if (given.length > placementsMax)
    throw new LineRefused(`${given.length} placements; ${placementsMax} at most`);
  return given.map((written, at) => {
    const placement = shortText('placement', written);
    if (placement === '') throw new LineRefused('a placement is empty');
    if (placement.length > placementCharactersMax)
      throw new LineRefused(
        `placement "${placement.slice(0, 20)}…" is longer than ${placementCharactersMax} characters`,
      );
    if (placement === unregisteredPlacement)
      throw new LineRefused(`placement "${unregisteredPlacement}" is kept for those not registered`);
    if (placement === noPlacement)
      throw new LineRefused(`placement "${noPlacement}" is kept for where none is named`);
    if (given.indexOf(written) !== at) throw new LineRefused(`placement "${placement}" is given twice`);
    return placement;
  });
}

function checkCode(column: string, code: string): void {
  if (code === '') throw new LineRefused(`${column} is empty`);
  if (!codePattern.test(code))
    throw new LineRefused(`${column} "${code.slice(0, 40)}" must have 1 to 32 letters, digits or hyphens`);
}

function shortText(column: string, written: string): string {
  const read = readText(written);
  if ('fault' in read) throw new LineRefused(`${column} ${read.fault}`);
  return read.text;
}

function optionalText(column: string, written: string | null | undefined): string | null | undefined {
  return written === undefined || written === null ? written : shortText(column, written) || null;
}

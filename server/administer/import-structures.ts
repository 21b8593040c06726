/** Imports the directory of Services Publics +: every structure is a service, one with children an organisation. */
import { codePattern } from '#shared/contracts/submission.ts';
import type { ImportedRow } from '../platform/imported-row.ts';
import type { CatalogueStore } from '../storage/store.ts';
import { type CatalogueImport, importCatalogue, type ReadLine } from './catalogue-import.ts';
import { readText } from './read-text.ts';

/** Names of the columns in the State's export. The first one carries quotes and a BOM there; the reader strips them. */
const columns = {
  code: 'Code SP+ de la structure',
  network: 'Intitulé du réseau',
  kind: 'Intitulé de la typologie',
  name: 'Intitulé de la structure',
  parent: 'Code SP+ structure parent',
  city: 'Ville',
  active: 'Actif',
} as const;

const optionalColumns = {
  /** The name meant for the public, where the official one does not speak for itself (« Xertigny »). */
  publicName: 'Intitulé structure usager',
  department: 'INSEE Département',
  country: 'PAYS',
} as const;

/** Columns a file must have to be taken for this directory. */
export const structureColumns: readonly string[] = Object.values(columns);

/**
 * Everything in the file or, when a line is faulty, nothing; with `partial`, the sound lines. Services that are not in
 * the file stay as they are.
 * @throws UnusableFile when there is nothing to import.
 */
export function importStructures(options: {
  readonly catalogue: CatalogueStore;
  readonly rows: AsyncIterable<ImportedRow>;
  readonly today: string;
  readonly partial: boolean;
  readonly onLine?: (() => void) | undefined;
}): Promise<CatalogueImport> {
  return importCatalogue({ ...options, lines: readLines(options.rows) });
}

async function* readLines(rows: AsyncIterable<ImportedRow>): AsyncGenerator<ReadLine> {
  for await (const row of rows) yield readStructure(row);
}

function readStructure(row: ImportedRow): ReadLine {
  const cell = (column: string): string => row.cells.get(column)?.trim() ?? '';
  const code = cell(columns.code);
  const refuse = (fault: string): ReadLine => ({ line: row.line, fault, code: code === '' ? null : code });
  if (row.fault !== null) return refuse(row.fault);
  if (code === '') return refuse(`"${columns.code}" is empty`);
  if (!codePattern.test(code)) return refuse(codeFault(code));
  const parent = cell(columns.parent);
  if (parent !== '' && !codePattern.test(parent)) return refuse(`parent: ${codeFault(parent)}`);

  const texts: string[] = [];
  for (const [column, written] of [
    [columns.name, cell(optionalColumns.publicName) || cell(columns.name)],
    [columns.kind, cell(columns.kind)],
    [columns.network, cell(columns.network)],
    [columns.city, townOf(cell)],
  ] as const) {
    const read = readText(written);
    if ('fault' in read) return refuse(`"${column}" ${read.fault}`);
    texts.push(read.text);
  }
  const [name, kind, network, place] = texts;
  if (!name) return refuse(`"${columns.name}" is empty`);
  const active = cell(columns.active);
  if (active !== 'Oui' && active !== 'Non')
    return refuse(`"${columns.active}" is "${active.slice(0, 40)}"; Oui or Non was expected`);
  return {
    line: row.line,
    draft: {
      code,
      name,
      parent: parent || null,
      kind: kind || null,
      place: place || null,
      // The label of a network belongs to its root; services below it inherit it.
      network: parent === '' ? network || null : null,
      active: active === 'Oui',
    },
  };
}

/** « CRÉTEIL (94) », « NAIROBI (Kenya) »: cities share names, so the department or country stands beside them. */
function townOf(cell: (column: string) => string): string {
  const city = cell(columns.city);
  const country = cell(optionalColumns.country);
  const department = cell(optionalColumns.department).replace(/^dep/, '');
  const wider = country === '' || country === 'France' ? department : country;
  if (city === '') return wider;
  return wider === '' ? city : `${city} (${wider})`;
}

function codeFault(code: string): string {
  return `code "${code.slice(0, 40)}" must have 1 to 32 letters, digits or hyphens`;
}

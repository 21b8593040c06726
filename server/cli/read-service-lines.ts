/** Reads a file of services, CSV or JSON, into lines the import understands. */
import {
  lineFromCells,
  lineFromEntry,
  type ServiceLine,
  serviceColumns,
} from '../administer/service-line.ts';
import { UnusableFile } from '../platform/imported-row.ts';
import { readCsv } from './read-csv.ts';
import { parseJson } from './read-json.ts';
import { suggest } from './suggest.ts';
import { readHead, readWhole } from './text-file.ts';

/** JSON is read whole: 32 MiB hold some 100,000 services with their placements. */
const jsonBytesMax = 33_554_432;

export type ServiceFile = { readonly unit: 'line' | 'entry'; readonly lines: AsyncIterable<ServiceLine> };

/** @throws UnusableFile */
export async function readServiceLines(path: string): Promise<ServiceFile> {
  const looksJson = /\.json$/i.test(path) || /^[\s\uFEFF]*[[{]/.test(await readHead(path));
  return looksJson ? readJsonLines(path) : readCsvLines(path);
}

async function readCsvLines(path: string): Promise<ServiceFile> {
  const { columns, rows } = await readCsv(path);
  const known = serviceColumns.join(', ');
  if (!columns.includes('code'))
    throw new UnusableFile(`no column is named "code"; a file of services has ${known}`);
  const unknown = columns.find((column) => !serviceColumns.includes(column));
  if (unknown !== undefined)
    throw new UnusableFile(
      `unknown column "${unknown}"; known: ${known}.${suggest(unknown, serviceColumns)}`,
    );
  return { unit: 'line', lines: fromCells() };

  async function* fromCells(): AsyncGenerator<ServiceLine> {
    for await (const row of rows) yield lineFromCells(row);
  }
}

async function readJsonLines(path: string): Promise<ServiceFile> {
  const entries = parseJson(await readWhole(path, jsonBytesMax));
  if (!Array.isArray(entries))
    throw new UnusableFile('a list of services, [ { "code": … }, … ], was expected');
  return { unit: 'entry', lines: fromEntries(entries) };
}

async function* fromEntries(entries: readonly unknown[]): AsyncGenerator<ServiceLine> {
  for (const [at, entry] of entries.entries()) yield lineFromEntry(entry, at + 1);
}

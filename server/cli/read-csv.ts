/**
 * Reads a CSV file line by line: finds the delimiter, refuses what is no CSV in one clear line, and never holds more
 * than a line. UTF-8 with or without BOM; comma, semicolon or tab; LF or CRLF.
 */
import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { type ImportedRow, UnusableFile } from '../platform/imported-row.ts';
import { decodeUtf8, readHead } from './text-file.ts';

/** The longest line of the real files has about 9,000 characters; beyond thirty times that, it is another format. */
const recordBytesMax = 262_144;
const delimiters = [',', ';', '\t'];

export type CsvTable = { readonly columns: readonly string[]; readonly rows: AsyncIterable<ImportedRow> };

type CsvRecord = { readonly record: readonly string[]; readonly raw: string };

/**
 * Opens a file and reads its header; `rows` can be walked once.
 * @throws UnusableFile here, and while walking the rows, where the rest of the file cannot be read with certainty.
 */
export async function readCsv(path: string): Promise<CsvTable> {
  const delimiter = delimiterOf(await readHead(path));
  const parser = parse({
    delimiter,
    raw: true,
    relax_column_count: true,
    // Taken as written inside an unquoted cell; rows that begin a quoted cell wrongly get a fault.
    relax_quotes: true,
    max_record_size: recordBytesMax,
  });
  // The failure of either end reaches whoever walks the records.
  pipeline(Readable.from(decodeUtf8(createReadStream(path))), parser, () => {});
  const records: AsyncIterator<CsvRecord> = parser[Symbol.asyncIterator]();
  const first = await next(records);
  if (!first) throw new UnusableFile('no header line');
  const columns = first.record.map(columnName);
  const twice = columns.find((column, at) => column !== '' && columns.indexOf(column) !== at);
  if (twice !== undefined) throw new UnusableFile(`two columns are named "${twice}"`);
  return { columns, rows: rowsOf(records, columns, linesIn(first)) };
}

async function* rowsOf(
  records: AsyncIterator<CsvRecord>,
  columns: readonly string[],
  headerLines: number,
): AsyncGenerator<ImportedRow> {
  let line = 1 + headerLines;
  try {
    for (let read = await next(records); read; read = await next(records)) {
      const { record } = read;
      const blank = record.length === 1 && record[0] === '';
      if (!blank || columns.length === 1) {
        const cells = new Map(columns.map((column, at) => [column, record[at] ?? '']));
        yield { line, cells, fault: quoteFault(read) ?? shapeFault(record.length, columns.length) };
      }
      line += linesIn(read);
    }
  } finally {
    await records.return?.();
  }
}

function shapeFault(cells: number, columns: number): string | null {
  return cells === columns ? null : `has ${cells} cells where the header has ${columns}`;
}

/** A cell that begins with a quotation mark must be one quoted whole; else it may have swallowed what follows. */
function quoteFault({ record, raw }: CsvRecord): string | null {
  const broken = record.some(
    (cell) => cell.startsWith('"') && !raw.includes(`"${cell.replaceAll('"', '""')}"`),
  );
  return broken
    ? 'has a quotation mark that is not closed where its cell ends; double the marks inside a quoted cell'
    : null;
}

function linesIn({ record }: CsvRecord): number {
  return record.reduce((lines, cell) => lines + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 1);
}

/** The State's export puts a BOM and quotes inside the name of its first column. */
function columnName(cell: string): string {
  const bare = cell.replace(/^\uFEFF/, '').trim();
  const quoted = /^"(.*)"$/s.exec(bare)?.[1];
  return (quoted ?? bare).trim();
}

/** The delimiter that occurs most often in the header line, outside quotes. */
function delimiterOf(head: string): string {
  const header = /^(?:"[^"]*"|[^"\r\n])*/.exec(head)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  return delimiters.reduce((best, other) => (count(other) > count(best) ? other : best));
}

async function next(records: AsyncIterator<CsvRecord>): Promise<CsvRecord | null> {
  try {
    const { done, value } = await records.next();
    return done ? null : value;
  } catch (error) {
    if (error instanceof CsvError) throw new UnusableFile(csvFault(error));
    throw error;
  }
}

function csvFault(error: CsvError): string {
  const line = Number(error.lines ?? 0);
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return `near line ${line}: a line longer than ${recordBytesMax} bytes; this is no CSV, or a quotation mark is never closed`;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return `a quotation mark is opened and never closed before the end of the file (line ${line})`;
  return `near line ${line}: ${error.message}`;
}

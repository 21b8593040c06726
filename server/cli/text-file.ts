/** Opens the files an operator names, and says in one line what is wrong with those that are no UTF-8 text. */
import { type FileHandle, open } from 'node:fs/promises';
import { UnusableFile } from '../platform/imported-row.ts';

/** Enough for any header line and for every signature below. */
const headBytes = 65_536;

/** What people take for a CSV file, by its first bytes. */
const signatures: readonly (readonly [bytes: string, found: string])[] = [
  ['PK\x03\x04', 'a spreadsheet or a zip archive: export it as CSV in UTF-8'],
  ['\xD0\xCF\x11\xE0', 'an old spreadsheet (xls): export it as CSV in UTF-8'],
  ['\x1F\x8B', 'compressed (gzip): decompress it first'],
  ['%PDF', 'a PDF'],
  ['\xFF\xFE', 'in UTF-16: save it in UTF-8'],
  ['\xFE\xFF', 'in UTF-16: save it in UTF-8'],
];

/**
 * The first characters of a text file.
 * @throws UnusableFile when there is no such file, or it is empty or no UTF-8 text.
 */
export async function readHead(path: string): Promise<string> {
  const handle = await openFile(path);
  try {
    const stats = await handle.stat();
    if (stats.isDirectory()) throw new UnusableFile('it is a folder; a file was expected');
    // A pipe can be read once; checking before writing takes two readings.
    if (!stats.isFile()) throw new UnusableFile('it is no regular file: save it to disk first');
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return textOf(buffer.subarray(0, bytesRead), stats.size <= bytesRead);
  } finally {
    await handle.close();
  }
}

/** The text of a stream of bytes, without leading BOM. @throws UnusableFile at the first byte that is no UTF-8. */
export async function* decodeUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let lines = 1;
  for await (const chunk of bytes) {
    const text = decode(() => decoder.decode(chunk, { stream: true }), lines);
    lines += newlinesIn(text);
    if (text !== '') yield text;
  }
  const rest = decode(() => decoder.decode(), lines);
  if (rest !== '') yield rest;
}

/** A whole file of at most `bytesMax`. @throws UnusableFile as `readHead`, or when it is larger. */
export async function readWhole(path: string, bytesMax: number): Promise<string> {
  await readHead(path);
  const handle = await openFile(path);
  try {
    if ((await handle.stat()).size > bytesMax)
      throw new UnusableFile(`larger than ${bytesMax / 1_048_576} MiB`);
    const parts: string[] = [];
    for await (const part of decodeUtf8(handle.createReadStream({ autoClose: false }))) parts.push(part);
    return parts.join('');
  } finally {
    await handle.close();
  }
}

function textOf(bytes: Buffer, whole: boolean): string {
  const start = bytes.toString('latin1', 0, 8);
  for (const [signature, found] of signatures) {
    if (start.startsWith(signature)) throw new UnusableFile(`it is ${found}`);
  }
  if (bytes.includes(0)) throw new UnusableFile('it holds zero bytes: this is no text file in UTF-8');
  const text = decode(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole }), 1);
  if (text.trim() === '') throw new UnusableFile('it is empty');
  if (/^\s*<(!doctype|html)/i.test(text)) throw new UnusableFile('it is a web page, not the file itself');
  return text;
}

function decode(read: () => string, line: number): string {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const where = line === 1 ? '' : ` after line ${line - 1}`;
    throw new UnusableFile(`it is not in UTF-8${where} (an older Windows encoding?): save it in UTF-8`);
  }
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read (permission)',
  EISDIR: 'it is a folder; a file was expected',
};

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new UnusableFile(reasons[code] ?? `it cannot be opened (${code})`);
  }
}

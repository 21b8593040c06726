import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCsv } from '#server/cli/read-csv.ts';
import { describeRealData } from '../support/real-data.ts';
import { fileWith } from '../support/run-command.ts';

async function read(
  content: string | Uint8Array,
): Promise<{ line: number; cells: object; fault: string | null }[]> {
  return readFile(await fileWith(content));
}

async function readFile(path: string) {
  const { rows } = await readCsv(path);
  const found = [];
  for await (const { line, cells, fault } of rows)
    found.push({ line, cells: Object.fromEntries(cells), fault });
  return found;
}

describe('A CSV file is read', () => {
  test.each([',', ';', '\t'])('with the delimiter %j, whatever stands inside quotes', async (delimiter) => {
    const content = [`"a,;,;"${delimiter}b`, `1${delimiter}"2,;\t"`].join('\n');
    expect(await read(content)).toEqual([{ line: 2, cells: { 'a,;,;': '1', b: '2,;\t' }, fault: null }]);
  });

  test('without its BOM, also where the BOM and quotes went inside the first name', async () => {
    for (const header of ['\uFEFFcode;name', '"\uFEFF""code""";name', ' code ;name'])
      expect((await read(`${header}\nA;b`))[0]?.cells).toEqual({ code: 'A', name: 'b' });
  });

  test('with the line each row starts on, over line breaks in cells and blank lines', async () => {
    const rows = await read('a,b\r\n1,"x\r\ny"\r\n\r\n2,z\r\n\r\n');
    expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
      [2, { a: '1', b: 'x\r\ny' }],
      [5, { a: '2', b: 'z' }],
    ]);
  });

  test('with a fault on each row whose cells do not fit the header', async () => {
    const rows = await read('a,b\n1\n1,2,3\n1,2');
    expect(rows.map(({ fault }) => fault)).toEqual([
      'has 1 cells where the header has 2',
      'has 3 cells where the header has 2',
      null,
    ]);
  });

  test('with quotation marks inside an unquoted cell as they stand', async () => {
    const rows = await read('a,b\n1,l\'espace "bocage"\n"""x"" y","z"');
    expect(rows.map(({ cells, fault }) => [cells, fault])).toEqual([
      [{ a: '1', b: 'l\'espace "bocage"' }, null],
      [{ a: '"x" y', b: 'z' }, null],
    ]);
  });

  test('with a fault where a quoted cell is not closed at its end and may have swallowed the next line', async () => {
    const rows = await read('a,b\n1,"x\n2,"z"\n3,"4"5\n6,7');
    expect(rows.map(({ line, fault }) => [line, fault?.slice(0, 30) ?? null])).toEqual([
      [2, 'has a quotation mark that is n'],
      [4, 'has a quotation mark that is n'],
      [5, null],
    ]);
  });

  test('with column names that mean something to JavaScript as plain names', async () => {
    const { rows } = await readCsv(await fileWith('__proto__,constructor\nx,y'));
    for await (const { cells } of rows)
      expect([...cells]).toEqual([
        ['__proto__', 'x'],
        ['constructor', 'y'],
      ]);
  });

  test('when a character lies across two chunks of the file', async () => {
    const padding = `${'x'.repeat(65_535 - 'a\n'.length)}é`;
    expect((await read(`a\n${padding}`))[0]?.cells).toEqual({ a: padding });
  });
});

describe('What is no CSV file is refused in one line that says what it is:', () => {
  const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
  test.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'it is empty'],
    ['blanks only', ' \n\n ', 'it is empty'],
    ['UTF-16', utf16('a;b\n1;2'), 'it is in UTF-16: save it in UTF-8'],
    ['a spreadsheet', Buffer.from('PK\x03\x04……'), 'it is a spreadsheet or a zip archive'],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'it is an old spreadsheet'],
    ['a compressed file', Buffer.from([0x1f, 0x8b, 8, 0]), 'it is compressed'],
    ['a web page', '<!DOCTYPE html><title>404</title>', 'it is a web page'],
    ['random bytes', Buffer.from([7, 0, 0, 1, 2]), 'it holds zero bytes'],
    ['Windows-1252', Buffer.from('nom\nPréfecture', 'latin1'), 'it is not in UTF-8'],
    ['two columns of one name', 'a,b,a\n1,2,3', 'two columns are named "a"'],
    ['a quotation mark that never closes', 'a,b\n1,"2\n3,4\n', 'a quotation mark is opened and never closed'],
    ['one huge line', `a,b\n1,${'x'.repeat(300_000)}\n`, 'a line longer than 262144 bytes'],
  ])('%s', async (_, content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });

  test('a later byte that is no UTF-8, naming the line it follows', async () => {
    const lines = Buffer.concat([Buffer.from(`a\n${'x\n'.repeat(100_000)}`), Buffer.from([0xe9, 0x0a])]);
    await expect(read(lines)).rejects.toThrow(/it is not in UTF-8 after line \d+/);
  });

  test('a file that is not there, or a folder', async () => {
    await expect(readFile('/nowhere/at/all.csv')).rejects.toThrow('there is no such file');
    await expect(readFile('/')).rejects.toThrow('it is a folder');
    await expect(readFile('/dev/null')).rejects.toThrow('it is no regular file');
  });
});

describeRealData('csv-spectrum', ['csv-spectrum'], ([folder = '']) => {
  // The JSON of location_coordinates in the collection holds another telephone number than its CSV.
  const names = [
    'comma_in_quotes',
    'empty',
    'empty_crlf',
    'escaped_quotes',
    'json',
    'newlines',
    'newlines_crlf',
    'quotes_and_newlines',
    'simple',
    'simple_crlf',
    'utf8',
  ];
  test.each(names)('%s means exactly what its JSON says', async (name) => {
    const rows = await readFile(`${folder}/csvs/${name}.csv`);
    expect(rows.map(({ cells }) => cells)).toEqual(
      JSON.parse(readFileSync(`${folder}/json/${name}.json`, 'utf8')),
    );
  });

  test('location_coordinates keeps the quotation marks of minutes and seconds', async () => {
    const [row] = await readFile(`${folder}/csvs/location_coordinates.csv`);
    const { 'Location Coordinates': meant } = JSON.parse(
      readFileSync(`${folder}/json/location_coordinates.json`, 'utf8'),
    );
    expect(row?.cells).toMatchObject({ 'Location Coordinates': meant, Cities: 'Modesto' });
  });
});

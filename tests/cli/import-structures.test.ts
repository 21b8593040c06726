import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { emptyApp, fileWith, fixture, runCommand } from '../support/run-command.ts';

const small = fixture('structures-small.csv');
const [header = ''] = readFileSync(small, 'utf8').split('\n');

/** Lines in the shape of the State's export; columns left out are empty. */
function structures(...lines: Record<string, string>[]): string {
  const columns = header.split(';').map((name) => name.replace(/^"\uFEFF""|"""$/g, ''));
  const rows = lines.map((given) => {
    const row: Record<string, string> = {
      'Intitulé de la structure': 'Un service',
      Actif: 'Oui',
      ...Object.fromEntries(Object.entries(given).map(([key, value]) => [short[key] ?? key, value])),
    };
    return columns.map((column) => row[column] ?? '').join(';');
  });
  return [header, ...rows, ''].join('\n');
}
const short: Record<string, string> = {
  code: 'Code SP+ de la structure',
  parent: 'Code SP+ structure parent',
  name: 'Intitulé de la structure',
};

const importFile = async (content: string, ...options: string[]) => {
  const app = await emptyApp();
  const ran = await runCommand(['import', 'structures', await fileWith(content), ...options], { app });
  return { ...ran, app, count: (await app.store.catalogue.count()).services };
};

describe('Importing the directory of Services Publics +', () => {
  test('makes each structure a service under its parent, also where the parent stands further down', async () => {
    const app = await emptyApp();
    const { code, out } = await runCommand(['import', 'structures', small], { app });
    expect({ code, out }).toEqual({ code: 0, out: '12 structures: 12 created, 0 updated, 0 unchanged.\n' });
    const { catalogue } = app.store;
    expect(await catalogue.find('Pref94')).toMatchObject({
      name: 'Préfecture du Val-de-Marne',
      kind: 'Préfecture',
      place: 'CRÉTEIL (94)',
      active: true,
      children: 1,
    });
    const prefecture = await catalogue.find('sousPref-1');
    const above = await catalogue.ancestors(prefecture?.number ?? 0);
    expect(above.map(({ code }) => code)).toEqual(['ATE', 'ATE94', 'Pref94']);
    expect(above[0]?.network).toBe("Administration territoriale de l'État");
    expect(await catalogue.count()).toMatchObject({ services: 12, organisations: 5 });
  });

  test('takes the name meant for the public, the country abroad, and who is closed', async () => {
    const app = await emptyApp();
    await runCommand(['import', 'structures', small], { app });
    const { catalogue } = app.store;
    expect((await catalogue.find('PMcdef1'))?.name).toBe('France services du Xertois');
    expect((await catalogue.find('FS-bus'))?.name).toBe('Itinérance "bocage"; sud');
    expect((await catalogue.find('Cons-ke'))?.place).toBe('NAIROBI (Kenya)');
    expect((await catalogue.find('FS-closed'))?.active).toBe(false);
    expect((await catalogue.find('STR-984'))?.place).toBeNull();
  });

  test('is found by the API without accents or case', async () => {
    const app = await emptyApp();
    await runCommand(['import', 'structures', small], { app });
    const answer = await app.request('/api/v1/services?q=prefecture%20VAL%20de%20marne');
    const { items } = (await answer.json()) as { items: { code: string }[] };
    expect(items[0]?.code).toBe('Pref94');
  });

  test('again changes nothing; a changed line updates its service alone', async () => {
    const app = await emptyApp();
    await runCommand(['import', 'structures', small], { app });
    const again = await runCommand(['import', 'structures', small], { app });
    expect(again.out).toBe('12 structures: 0 created, 0 updated, 12 unchanged.\n');
    const before = await app.store.catalogue.find('Pref94');
    const changed = await fileWith(
      readFileSync(small, 'utf8').replace('Préfecture du Val', 'Préfecture de Val'),
    );
    const { out } = await runCommand(['import', 'structures', changed], { app });
    expect(out).toBe('12 structures: 0 created, 1 updated, 11 unchanged.\n');
    expect(await app.store.catalogue.find('Pref94')).toEqual({
      ...before,
      name: 'Préfecture de Val-de-Marne',
    });
  });

  test('hangs new lines from what is stored already', async () => {
    const app = await emptyApp();
    await runCommand(['import', 'structures', small], { app });
    const more = await fileWith(structures({ code: 'new-1', parent: 'Pref94' }));
    const { out } = await runCommand(['import', 'structures', more], { app });
    expect(out).toBe('1 structure: 1 created, 0 updated, 0 unchanged.\n');
    expect((await app.store.catalogue.find('Pref94'))?.children).toBe(2);
  });
});

describe('A line is refused, with its number and why, and with it the whole file:', () => {
  test.each<[string, Record<string, string>[], string[]]>([
    [
      'a code given twice',
      [{ code: 'A' }, { code: 'B' }, { code: 'A' }],
      ['line 4: code "A" is already on line 2'],
    ],
    [
      'a parent nobody knows',
      [{ code: 'A', parent: 'X' }],
      ['line 2: its parent "X" is neither in this file nor known'],
    ],
    [
      'parents in a loop',
      [
        { code: 'A', parent: 'C' },
        { code: 'B', parent: 'A' },
        { code: 'C', parent: 'B' },
      ],
      [
        'line 2: its parents form a loop: A → C → B → A',
        'line 3: its parents form a loop',
        'line 4: its parents form a loop',
      ],
    ],
    ['its own parent', [{ code: 'A', parent: 'A' }], ['line 2: its parents form a loop: A → A']],
    [
      'what hangs from a refused line',
      [
        { code: 'A', parent: 'B' },
        { code: 'B', Actif: 'Peut-être' },
      ],
      [
        'line 2: its parent "B" is refused on line 3',
        'line 3: "Actif" is "Peut-être"; Oui or Non was expected',
      ],
    ],
    [
      'a code with a blank',
      [{ code: 'A B' }],
      ['line 2: code "A B" must have 1 to 32 letters, digits or hyphens'],
    ],
    ['a code too long', [{ code: 'A'.repeat(33) }], ['line 2: code "AAAA']],
    ['no code', [{ name: 'x' }], ['line 2: "Code SP+ de la structure" is empty']],
    ['no name', [{ code: 'A', name: ' ' }], ['line 2: "Intitulé de la structure" is empty']],
    ['a name too long', [{ code: 'A', name: 'x'.repeat(301) }], ['has 301 characters; 300 at most']],
    [
      'a control character',
      [{ code: 'A', name: 'a\u001b[2Jb' }],
      ['holds a character that cannot be shown (U+001B)'],
    ],
    [
      'a demonstration code',
      [{ code: 'demo-x' }],
      ['line 2: code "demo-x": "demo-" is kept for the demonstration'],
    ],
    [
      'a demonstration parent',
      [{ code: 'A', parent: 'demo-x' }],
      ['line 2: parent "demo-x": "demo-" is kept'],
    ],
    [
      'more than 32 levels',
      chain(40),
      ['line 34: more than 32 levels deep', 'line 35: its parent "L32" is refused'],
    ],
  ])('%s', async (_, lines, messages) => {
    const { code, out, err, count } = await importFile(structures({ code: 'sound' }, ...lines));
    expect({ code, out, count }).toEqual({ code: 1, out: '', count: 0 });
    // The sound line stands first: every number is one more than in the list above.
    for (const message of messages) expect(err).toContain(shifted(message));
    expect(err).toContain('Nothing was imported');
  });

  test('a line with too few cells', async () => {
    const { code, err } = await importFile(`${structures({ code: 'A' })}B;x;y\n`);
    expect(code).toBe(1);
    expect(err).toContain('line 3: has 3 cells where the header has 26');
  });

  test('the first twenty are listed and the others counted', async () => {
    const many = Array.from({ length: 50 }, (_, at) => ({ code: `A ${at}` }));
    const { err } = await importFile(structures({ code: 'sound' }, ...many));
    expect(err.split('\n').filter((line) => line.includes('must have 1 to 32'))).toHaveLength(20);
    expect(err).toContain(
      '… and 30 more.\nNothing was imported: 50 lines of 51 refused (--partial imports the others).',
    );
  });

  function chain(levels: number): Record<string, string>[] {
    return Array.from({ length: levels }, (_, at) => ({
      code: `L${at}`,
      parent: at === 0 ? '' : `L${at - 1}`,
    }));
  }

  function shifted(message: string): string {
    return message.replace(/line (\d+)/g, (_, line) => `line ${Number(line) + 1}`);
  }
});

describe('With --partial', () => {
  test('the sound lines are imported, every other one is listed, and the exit code says that some were left out', async () => {
    const faulty = Array.from({ length: 30 }, (_, at) => ({ code: `A ${at}` }));
    const { code, out, err, count } = await importFile(
      structures(
        { code: 'A' },
        { code: 'B', parent: 'A' },
        { code: 'C', parent: 'X' },
        { code: 'D', parent: 'C' },
        ...faulty,
      ),
      '--partial',
    );
    expect({ code, count }).toEqual({ code: 1, count: 2 });
    expect(out).toBe('2 structures: 2 created, 0 updated, 0 unchanged.\n');
    expect(err).toContain('line 4: its parent "X" is neither');
    expect(err).toContain('line 5: its parent "C" is refused on line 4');
    expect(err.match(/must have 1 to 32/g)).toHaveLength(30);
    expect(err).toContain('32 lines left out, listed above.');
  });

  test('a file without a sound line writes nothing', async () => {
    const { code, err, count } = await importFile(structures({ code: 'A', parent: 'X' }), '--partial');
    expect({ code, count }).toEqual({ code: 1, count: 0 });
    expect(err).toContain('Nothing was imported: 1 line of 1 refused (none is sound).');
  });
});

describe('Another file is refused in one line that names it and what was expected:', () => {
  test.each<[string, string | Uint8Array, string]>([
    [
      'other columns',
      'code,name\nA,B\n',
      'this is not the directory of Services Publics +; its 2 columns lack "Code SP+',
    ],
    ['a text', 'Bonjour\nA\n', 'its one column lacks'],
    ['a header alone', `${header}\n`, 'no lines below the header'],
    ['nothing', '', 'it is empty'],
    ['UTF-16', Buffer.from(`\uFEFF${header}`, 'utf16le'), 'it is in UTF-16'],
  ])('%s', async (_, content, message) => {
    const app = await emptyApp();
    const file = await fileWith(content);
    const { code, out, err } = await runCommand(['import', 'structures', file], { app });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(err).toContain(file);
    expect(err).toContain(message);
  });
});

test('Progress is one line redrawn on a terminal and plain lines elsewhere', async () => {
  const lines = Array.from({ length: 5_100 }, (_, at) => ({ code: `S${at}` }));
  const file = await fileWith(structures(...lines));
  const plain = await runCommand(['import', 'structures', file], { app: await emptyApp() });
  expect(plain.err).toBe('Lines read: 5000\n');
  const terminal = await runCommand(['import', 'structures', file], { app: await emptyApp(), isTTY: true });
  expect(terminal.err).toContain('\rLines read: 250\rLines read: 500');
  expect(terminal.err.endsWith('\r\u001b[K')).toBe(true);
});

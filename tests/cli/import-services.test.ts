import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeRealData } from '../support/real-data.ts';
import { emptyApp, fileWith, runCommand } from '../support/run-command.ts';
import type { TestApp } from '../support/test-app.ts';

async function importServices(app: TestApp, content: string, name = 'services.csv', ...options: string[]) {
  return runCommand(['import', 'services', await fileWith(content, name), ...options], { app });
}

const full = [
  'code,name,parent,kind,place,network,active,edition,edition_from,criteria,off,placements',
  'lyon,Mairie de Lyon,,mairie,Lyon,Villes,yes,,,,,',
  'lyon-3,Mairie du 3e,lyon,mairie,Lyon,,yes,sp-plus-2023,2026-02-01,clarity delay,eco,hall|courriel de confirmation',
  '',
].join('\n');

describe('Importing services', () => {
  test('creates them with edition, questionnaire and placements', async () => {
    const app = await emptyApp();
    const { code, out } = await importServices(app, full);
    expect({ code, out }).toEqual({ code: 0, out: '2 services: 2 created, 0 updated, 0 unchanged.\n' });
    expect(await app.store.catalogue.find('lyon-3')).toMatchObject({
      name: 'Mairie du 3e',
      kind: 'mairie',
      place: 'Lyon',
      network: 'Villes',
      active: true,
      editions: [{ edition: 'sp-plus-2023', from: '2026-02-01' }],
      questionnaire: { fixed: ['clarity', 'delay'], off: ['eco'] },
      placements: ['hall', 'courriel de confirmation'],
    });
  });

  test('again changes nothing, also on a later day when no day was given for the edition', async () => {
    const app = await emptyApp();
    const file = 'code,name,edition\nA,Un,sp-plus-2023\n';
    await importServices(app, file);
    app.clock.set('2026-04-01T10:00:00Z');
    expect((await importServices(app, file)).out).toBe('1 service: 0 created, 0 updated, 1 unchanged.\n');
    expect((await importServices(app, full)).out).toContain('2 created');
    expect((await importServices(app, full)).out).toBe('2 services: 0 created, 0 updated, 2 unchanged.\n');
  });

  test('changes only the columns given; an empty cell clears its value', async () => {
    const app = await emptyApp();
    await importServices(app, full);
    const before = await app.store.catalogue.find('lyon-3');
    await importServices(app, 'code;active\nlyon-3;non\n');
    expect(await app.store.catalogue.find('lyon-3')).toEqual({ ...before, active: false });
    await importServices(app, 'code,criteria,kind,placements,active,edition\nlyon-3,,,,,\n');
    expect(await app.store.catalogue.find('lyon-3')).toEqual({
      ...before,
      active: false,
      kind: null,
      placements: [],
      questionnaire: { fixed: null, off: ['eco'] },
    });
  });

  test('takes JSON as well, by its ending or its first character', async () => {
    const app = await emptyApp();
    const entries = [
      { code: 'A', name: 'Un', active: false, criteria: ['delay'], placements: ['hall | nord'] },
      { code: 'B', name: 'Deux', parent: 'A', criteria: null },
    ];
    const { code, out } = await importServices(app, JSON.stringify(entries), 'services.txt');
    expect({ code, out }).toEqual({ code: 0, out: '2 services: 2 created, 0 updated, 0 unchanged.\n' });
    expect(await app.store.catalogue.find('A')).toMatchObject({
      active: false,
      questionnaire: { fixed: ['delay'], off: [] },
      placements: ['hall | nord'],
    });
    expect((await importServices(app, JSON.stringify(entries), 'services.json')).out).toContain(
      '2 unchanged',
    );
  });

  test('moves a service, and refuses to hang one below itself through what is stored', async () => {
    const app = await emptyApp();
    await importServices(app, 'code,name,parent\nA,Un,\nB,Deux,A\nC,Trois,B\n');
    const { code, err } = await importServices(app, 'code,parent\nA,C\n');
    expect(code).toBe(1);
    expect(err).toContain('line 2: its parents form a loop: A → C → B → A');
    expect((await importServices(app, 'code,parent\nC,A\nB,C\n')).out).toContain('2 updated');
  });
});

describe('A line is refused with its number and why:', () => {
  test.each<[string, string, string]>([
    ['a new service without a name', 'code\nX', 'line 2: name is empty'],
    [
      'an unknown edition',
      'code,name,edition\nX,x,sp-plus-2021',
      'edition "sp-plus-2021" cannot be used; these can: sp-plus-2020, sp-plus-2023',
    ],
    ['an overlay', 'code,name,edition\nX,x,resilience-2020', 'edition "resilience-2020" cannot be used'],
    [
      'a day that does not exist',
      'code,name,edition,edition_from\nX,x,sp-plus-2023,2026-02-30',
      'edition_from "2026-02-30" is no day',
    ],
    [
      'a day without an edition',
      'code,name,edition_from\nX,x,2026-02-01',
      'edition_from is given without edition',
    ],
    [
      'a criterion of another edition',
      'code,name,criteria\nX,x,clarity',
      'criteria: "clarity" is no criterion of sp-plus-2020 (courtesy',
    ],
    ['a criterion twice', 'code,name,criteria\nX,x,delay delay', 'criteria names "delay" twice'],
    ['overall', 'code,name,off\nX,x,overall', 'off: overall is always asked; leave it out'],
    [
      'seven criteria',
      'code,name,criteria\nX,x,courtesy support delay eco voice progress competence',
      'criteria names 7; nobody is shown more than 6',
    ],
    [
      'a criterion both asked and off',
      'code,name,criteria,off\nX,x,delay,delay',
      '"delay" is both in criteria and in off',
    ],
    [
      '51 placements',
      `code,name,placements\nX,x,${Array.from({ length: 51 }, (_, at) => `p${at}`).join('|')}`,
      '51 placements; 50 at most',
    ],
    ['a placement too long', `code,name,placements\nX,x,${'p'.repeat(61)}`, 'is longer than 60 characters'],
    ['a placement twice', 'code,name,placements\nX,x,hall|hall', 'placement "hall" is given twice'],
    ['the placement of those not registered', 'code,name,placements\nX,x,other', 'placement "other" is kept'],
    ['the part of those who name none', 'code,name,placements\nX,x,none', 'placement "none" is kept'],
    ['neither yes nor no', 'code,name,active\nX,x,maybe', 'active is "maybe"; yes or no was expected'],
    ['a demonstration code', 'code,name\ndemo-hall,x', '"demo-" is kept for the demonstration'],
    ['an unknown parent', 'code,name,parent\nX,x,Y', 'its parent "Y" is neither in this file nor known here'],
  ])('%s', async (_, content, message) => {
    const app = await emptyApp();
    const { code, out, err } = await importServices(app, `${content}\n`);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('line 2: ');
    expect(err).toContain(message);
    expect((await app.store.catalogue.count()).services).toBe(0);
  });

  test.each<[string, unknown, string]>([
    ['an unknown key', { code: 'X', name: 'x', colour: 'red' }, 'entry 1: unknown key "colour"'],
    ['no object', 'X', 'entry 1: an object was expected'],
    ['no code', { name: 'x' }, 'entry 1: code is missing'],
    ['a number for a name', { code: 'X', name: 3 }, 'entry 1: name must be a text'],
    [
      'half a character',
      { code: 'X', name: 'a\ud800' },
      'entry 1: name holds a character that cannot be shown (U+D800)',
    ],
  ])('in JSON, %s', async (_, entry, message) => {
    const { code, err } = await importServices(await emptyApp(), JSON.stringify([entry]), 's.json');
    expect(code).toBe(1);
    expect(err).toContain(message);
  });
});

describe('Another file is refused in one line:', () => {
  test.each([
    ['services.csv', 'name\nx\n', 'no column is named "code"'],
    ['services.csv', 'code,nmae\nA,x\n', 'unknown column "nmae"'],
    ['services.csv', 'code,nmae\nA,x\n', 'Did you mean "name"?'],
    ['services.json', '{"code": "A"}', 'a list of services'],
    ['services.json', '[{"code": "A",}]', 'it is not valid JSON (line 1)'],
    ['services.json', '[]', 'nothing to import'],
  ])('%s %j', async (name, content, message) => {
    const { code, err } = await importServices(await emptyApp(), content, name);
    expect(code).toBe(1);
    expect(err).toMatch(/^[^\n]+\n$/);
    expect(err).toContain(message);
  });
});

test('With --partial the sound lines are imported and the others listed', async () => {
  const app = await emptyApp();
  const { code, out, err } = await importServices(app, 'code,name\nA,Un\nB B,Deux\n', 's.csv', '--partial');
  expect({ code, out }).toEqual({ code: 1, out: '1 service: 1 created, 0 updated, 0 unchanged.\n' });
  expect(err).toContain('line 3: code "B B" must have');
});

describeRealData('The Big List of Naughty Strings as names', ['strings/blns.json'], ([path = '']) => {
  test('each is stored exactly or refused with its line, and the page of each shows it as text', async () => {
    const app = await emptyApp();
    const strings = JSON.parse(readFileSync(path, 'utf8')) as string[];
    const entries = strings.map((name, at) => ({ code: `b-${at}`, name, place: name, placements: [] }));
    const { code, err } = await importServices(app, JSON.stringify(entries), 'blns.json', '--partial');
    expect(code).toBe(1);
    const refused = new Set([...err.matchAll(/entry (\d+):/g)].map(([, entry]) => Number(entry) - 1));
    expect(refused.size).toBeGreaterThan(0);
    expect(refused.size).toBeLessThan(strings.length / 20);
    for (const [at, written] of strings.entries()) {
      const service = await app.store.catalogue.find(`b-${at}`);
      expect(service === null).toBe(refused.has(at));
      if (service) expect(service.name).toBe(written.replace(/[\t\r\n]+/g, ' ').trim());
    }
    const answer = await app.request('/api/v1/services/b-20');
    expect(answer.status).toBe(200);
    expect(((await answer.json()) as { name: string }).name).toBe(strings[20]);
  });
});

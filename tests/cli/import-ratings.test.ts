import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Results } from '#shared/contracts/results.ts';
import { emptyApp, fileWith, fixture, runCommand } from '../support/run-command.ts';
import type { TestApp } from '../support/test-app.ts';

/** The shape of the survey files: bare days, 6 for « does not apply », 0 and Blank for no answer. */
const mapping = {
  ...JSON.parse(readFileSync(fixture('sfo-2015.json'), 'utf8')),
  ratings: { overall: { column: 'Q7ALL' }, courtesy: { column: 'Q7ART' } },
  language: { column: 'LANG', values: { '1': 'en', '2': null } },
};

const lines = [
  'A,13,5,4,1',
  'A,14,4,6,1',
  'A,14,Blank,3,2',
  'A,31,0,0,1',
  ...Array.from({ length: 12 }, (_, at) => `A,2,${(at % 5) + 1},${(at % 3) + 1},1`),
];
const survey = (rows: readonly string[]) => ['BAREA,INTDATE,Q7ALL,Q7ART,LANG', ...rows, ''].join('\n');

async function surveyed(): Promise<TestApp> {
  const app = await emptyApp();
  await runCommand(['import', 'services', fixture('sfo-services.csv')], { app });
  return app;
}

async function importRatings(
  app: TestApp,
  content: string,
  given: object | string = mapping,
  ...options: string[]
) {
  const file = await fileWith(content);
  const rules = await fileWith(typeof given === 'string' ? given : JSON.stringify(given), 'mapping.json');
  return runCommand(['import', 'ratings', file, '--mapping', rules, ...options], { app });
}

async function results(app: TestApp, query: string): Promise<Results['criteria']> {
  const answer = await app.request(`/api/v1/services/sfo-a/results?${query}`);
  return ((await answer.json()) as Results).criteria;
}

describe('Importing ratings', () => {
  test('publishes them under their source, counted as in the file, and never with the collected ones', async () => {
    const app = await surveyed();
    const { code, out } = await importRatings(app, survey(lines));
    expect(out).toBe('16 lines for imported:sfo: 15 added, 0 imported before, 1 empty.\n');
    expect(code).toBe(0);
    await app.publish('2026-03-15');
    const criteria = await results(app, 'source=imported:sfo');
    const [overall] = criteria;
    expect(overall).toMatchObject({ criterion: 'overall', counts: [3, 3, 2, 3, 3], n: 14, na: 0, asked: 15 });
    expect(overall?.window).toEqual({ from: '2015-05-01', to: '2015-05-31', spans: false });
    const courtesy = criteria.find(({ criterion }) => criterion === 'courtesy');
    expect(courtesy).toMatchObject({ counts: [4, 4, 5, 1, 0], n: 14, na: 1, asked: 15 });
    expect((await results(app, 'source=collected'))[0]?.state).toBe('insufficient');
  });

  test('again changes nothing; a line changed since is reported with its number and not applied', async () => {
    const app = await surveyed();
    await importRatings(app, survey(lines));
    const again = await importRatings(app, survey(lines));
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toBe('16 lines for imported:sfo: 0 added, 15 imported before, 1 empty.\n');
    const changed = await importRatings(app, survey(['A,13,1,4,1', ...lines.slice(1), 'A,5,5,5,1']));
    expect(changed.code).toBe(1);
    expect(changed.out).toBe('17 lines for imported:sfo: 1 added, 14 imported before, 1 empty.\n');
    expect(changed.err).toContain('line 2: was imported before with other content; the first one stays');
    await app.publish('2026-03-15');
    expect((await results(app, 'source=imported:sfo'))[0]?.counts).toEqual([3, 3, 2, 3, 4]);
  });

  test('resumes where it was cut off: lines that arrived count once', async () => {
    const app = await surveyed();
    await importRatings(app, survey(lines.slice(0, 7)));
    expect((await importRatings(app, survey(lines))).out).toContain('9 added, 6 imported before, 1 empty');
    await app.publish('2026-03-15');
    expect((await results(app, 'source=imported:sfo'))[0]?.n).toBe(14);
  });

  test('of two batches that are alike counts both: a batch is part of the identity', async () => {
    const app = await surveyed();
    await importRatings(app, survey(lines));
    const { out } = await importRatings(app, survey(lines), { ...mapping, batch: '2015-b' });
    expect(out).toContain('15 added');
  });

  test.each([
    ['YYYY-MM-DD', '2015-05-02', '2015-05-02T08:30:00'],
    ['DD/MM/YYYY', '02/05/2015', '2/5/2015 08:30'],
    ['MM/DD/YYYY', '05/02/2015', '05/02/2015 12:00:00 AM'],
  ])('understands days written as %s', async (format, ...days) => {
    const app = await surveyed();
    const rows = Array.from({ length: 12 }, (_, at) => `A,${days[at % 2]},${(at % 5) + 1},3,1`);
    await importRatings(app, survey(rows), { ...mapping, day: { column: 'INTDATE', format } });
    await app.publish('2026-03-15');
    expect((await results(app, 'source=imported:sfo&period=2015-05'))[0]?.n).toBe(12);
  });
});

describe('A line is refused with its number, and the whole file with it, before anything is written:', () => {
  test.each([
    ['a service outside the mapping', 'H,13,5,5,1', 'BAREA is "H": not in the mapping'],
    ['a value outside the mapping', 'A,13,7,5,1', 'Q7ALL is "7": neither 1 to 5 nor among the mapping'],
    ['a day that does not exist', 'A,32,5,5,1', 'INTDATE is "32": no day written as day'],
    ['no day', 'A,,5,5,1', 'INTDATE is "": no day written as day'],
    ['a language outside the mapping', 'A,13,5,5,9', 'LANG is "9": not in the mapping'],
    ['too few cells', 'A,13', 'has 2 cells where the header has 5'],
  ])('%s', async (_, row, message) => {
    const app = await surveyed();
    const { code, out, err } = await importRatings(app, survey([...lines, row]));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`line ${lines.length + 2}: ${message}`);
    expect(err).toContain('Nothing was imported: 1 line of 17 refused (--partial imports the others).');
    expect((await importRatings(app, survey(lines))).out).toContain('15 added');
  });

  test('a service nobody knows, and one of the demonstration', async () => {
    const app = await surveyed();
    await app.store.catalogue.upsert([{ code: 'demo-x', name: 'x', demo: true }], '2026-03-14');
    const values = { A: 'nowhere', B: 'demo-x' };
    const { code, err } = await importRatings(app, survey(['A,13,5,5,1', 'B,13,5,5,1']), {
      ...mapping,
      service: { column: 'BAREA', values },
    });
    expect(code).toBe(1);
    expect(err).toContain('line 2: no service has the code "nowhere"');
    expect(err).toContain('line 3: "demo-x" belongs to the demonstration');
  });

  test('a day to come', async () => {
    const app = await surveyed();
    const day = { column: 'INTDATE', format: 'day', year: 2026, month: 3 };
    const { code, err } = await importRatings(app, survey(['A,14,5,5,1', 'A,15,5,5,1']), { ...mapping, day });
    expect(code).toBe(1);
    expect(err).toContain('line 3: INTDATE is "15": after today, 2026-03-14');
    expect(err).not.toContain('line 2');
  });

  test('with --partial the sound lines are imported and every other one is listed', async () => {
    const app = await surveyed();
    const bad = Array.from({ length: 30 }, () => 'A,40,5,5,1');
    const { code, out, err } = await importRatings(app, survey([...bad, ...lines]), mapping, '--partial');
    expect(code).toBe(1);
    expect(out).toBe('46 lines for imported:sfo: 15 added, 0 imported before, 1 empty.\n');
    expect(err.match(/no day written as day/g)).toHaveLength(30);
    expect(err).toContain('30 lines left out, listed above.');
  });
});

describe('A mapping is refused with exit code 2 and everything that is wrong with it:', () => {
  test.each<[string, object | string, string[]]>([
    ['no JSON', '{"source": ', []],
    ['unknown keys', { ...mapping, sourc: 'x' }, ['unknown key "sourc". Did you mean "source"?']],
    [
      'an unknown criterion',
      { ...mapping, ratings: { overal: { column: 'Q' } } },
      ['ratings.overal is no criterion of sp-plus-2020 (overall, courtesy'],
    ],
    ['no criterion', { ...mapping, ratings: {} }, ['ratings must map one criterion at least']],
    ['a rating out of range', { ...mapping, values: { '9': 6 } }, ['values.9 must be 1, 2, 3, 4, 5, "na"']],
    ['a source in capitals', { ...mapping, source: 'SFO!' }, ['source must have 1 to 40 lowercase letters']],
    [
      'a day without its month',
      { ...mapping, day: { column: 'D', format: 'day', year: 2015 } },
      ['day "year" and "month" go with the format "day"'],
    ],
    [
      'a month too many',
      { ...mapping, day: { column: 'D', format: 'YYYY-MM-DD', month: 5 } },
      ['day "year" and "month" go'],
    ],
    [
      'an overlay',
      { ...mapping, edition: 'resilience-2020' },
      ['edition must be one of sp-plus-2020, sp-plus-2023'],
    ],
    [
      'an unknown channel',
      { ...mapping, channel: 'pigeon' },
      ['channel must be one of counter, phone, online, mail'],
    ],
    ['several faults', { source: 'x' }, ['batch', 'service', 'day', 'ratings']],
  ])('%s', async (_, given, messages) => {
    const { code, out, err } = await importRatings(await surveyed(), survey(lines), given);
    expect(out).toBe('');
    expect(code).toBe(typeof given === 'string' ? 1 : 2);
    expect(err).toContain('mapping.json');
    for (const message of messages) expect(err).toContain(message);
  });
});

test('A file without the mapped columns is refused in one line that suggests the right ones', async () => {
  const app = await surveyed();
  const { code, err } = await importRatings(app, survey(lines).replace('Q7ART', 'Q7ARTS'));
  expect(code).toBe(1);
  expect(err).toMatch(/^[^\n]+\n$/);
  expect(err).toContain('it has no column "Q7ART", which the mapping names. Did you mean "Q7ARTS"?\n');
});

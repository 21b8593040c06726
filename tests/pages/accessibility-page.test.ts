/** `/accessibilite`: nothing is claimed that no person has audited, and each of the 106 criteria says what covers it. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checks } from '#server/administer/accessibility/checks.ts';
import { countCoverage, topics } from '#server/administer/accessibility/rgaa.ts';
import { type AccessibilityAudit, accessibilityState } from '#server/platform/accessibility-audit.ts';
import { ConfigFaults, loadConfig } from '#server/platform/config.ts';
import { paths } from '#shared/contracts/paths.ts';
import { typeset } from '#shared/i18n/typography.ts';
import { judgedIn } from '../support/accessible-states.ts';
import { textOf } from '../support/page-markup.ts';
import { openTestApp, townHall } from '../support/test-app.ts';

const criteria = topics.flatMap((topic) => topic.criteria);
const root = new URL('../../', import.meta.url);
const sound = { date: '2027-01-15', auditor: 'Cabinet <Lisible>', rate: 83.337 };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'avis-audit-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function auditFile(content: unknown): Promise<string> {
  const path = join(folder, 'audit.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function readPages(environment: Record<string, string>, now = '2027-02-01T12:00:00Z') {
  const app = await openTestApp({ environment, now });
  const read = async (path: string) => (await app.request(path)).text();
  const pages = { declaration: await read(paths.accessibility()), form: await read(paths.form('TOWN')) };
  await app.close();
  return pages;
}

describe('the criteria', () => {
  test('are the 106 of the RGAA, once each, in order, under their 13 topics', () => {
    const counts = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];
    const ids = counts.flatMap((count, topic) =>
      Array.from({ length: count }, (_, at) => `${topic + 1}.${at + 1}`),
    );
    expect(criteria.map(({ id }) => id)).toEqual(ids);
    expect(ids).toHaveLength(106);
    expect(new Set(criteria.map(({ title }) => title)).size).toBeGreaterThan(100);
  });

  test('name tests that exist, and every test named is used', () => {
    const named = criteria.flatMap(({ coverage }) => (coverage.kind === 'tested' ? coverage.checks : []));
    expect(Object.keys(checks).filter((name) => !named.some((one) => one === name))).toEqual([]);
    expect(Object.values(checks).filter(({ file }) => !existsSync(new URL(file, root)))).toEqual([]);
  });

  test('never claim conformity: what a test or a reason says is no verdict', () => {
    for (const { id, coverage } of criteria) {
      const said = coverage.kind === 'absent' ? coverage.why : (coverage.still ?? '');
      expect(said, id).not.toMatch(/conforme|respecté|validé/i);
    }
  });

  test('all stand on the page, with the counts of each kind', async () => {
    const { declaration } = await readPages({});
    const text = textOf(declaration);
    for (const { id, title } of criteria) expect(text).toContain(`${id} ${typeset(title)}`);
    const counts = countCoverage(topics);
    expect(counts.tested + counts['to-check'] + counts.absent).toBe(106);
    expect(text).toContain(`sans objet ${counts.absent}`);
  });
});

describe('the declaration', () => {
  test('without an audit says so, on the page and in every footer', async () => {
    const { declaration, form } = await readPages({});
    expect(textOf(declaration)).toContain('audit non réalisé');
    expect(textOf(declaration)).not.toMatch(/(partiellement|totalement) conforme/);
    expect(form).toContain(
      `<a href="${paths.accessibility()}" hreflang="fr">Accessibilité\u202f: non conforme</a>`,
    );
  });

  test('with an audit repeats what it found, as text, and every footer follows', async () => {
    const ACCESSIBILITY_AUDIT = await auditFile({ ...sound, failures: ['1.1 : <b>un</b> graphique'] });
    const { declaration, form } = await readPages({ ACCESSIBILITY_AUDIT });
    const text = textOf(declaration);
    expect(text).toContain('15\u00a0janvier 2027');
    expect(text).toContain('83,33\u202f%');
    expect(text).toContain('Cabinet <Lisible>');
    expect(text).toContain('<b>un</b> graphique');
    expect(textOf(form)).toContain('Accessibilité\u202f: partiellement conforme');
    expect(textOf((await readPages({})).form), 'another server claims nothing').toContain(
      'Accessibilité\u202f: non conforme',
    );
  });

  test.each([
    [0, 'none'],
    [49.99, 'none'],
    [50, 'partial'],
    [99.99, 'partial'],
    [100, 'full'],
  ] as const)('with a rate of %d calls the site %s', (rate, state) => {
    expect(accessibilityState({ rate, date: '2027-01-15' } as AccessibilityAudit, '2027-01-15')).toBe(state);
  });

  test('stops repeating an audit the day after three years, and says that it is over, on the page and in every footer', async () => {
    const ACCESSIBILITY_AUDIT = await auditFile({ ...sound, rate: 100 });
    const last = await readPages({ ACCESSIBILITY_AUDIT }, '2030-01-15T12:00:00Z');
    expect(textOf(last.declaration)).toContain('totalement conforme');
    const { declaration, form } = await readPages({ ACCESSIBILITY_AUDIT }, '2030-01-16T12:00:00Z');
    expect(textOf(declaration)).toContain('audit expiré');
    expect(textOf(declaration)).toContain('plus de trois ans');
    expect(textOf(declaration)).not.toMatch(/(partiellement|totalement) conforme|100\u202f%/);
    expect(textOf(form)).toContain('Accessibilité\u202f: non conforme');
  });

  test('says where to write and where to complain', async () => {
    const bare = textOf((await readPages({})).declaration);
    expect(bare).toContain('ACCESSIBILITY_CONTACT');
    expect(bare).toContain('Défenseur des droits');
    const { declaration } = await readPages({ ACCESSIBILITY_CONTACT: 'acces@valmont.example.fr' });
    expect(declaration).toContain('href="mailto:acces@valmont.example.fr"');
    const page = await readPages({ ACCESSIBILITY_CONTACT: 'https://valmont.example.fr/contact' });
    expect(page.declaration).toContain('href="https://valmont.example.fr/contact"');
  });
});

describe('an audit file is refused at start, by name,', () => {
  const refusalOf = async (content: unknown): Promise<string> => {
    try {
      loadConfig({ ACCESSIBILITY_AUDIT: await auditFile(content) });
    } catch (error) {
      if (error instanceof ConfigFaults) return error.faults.join('\n');
    }
    return '';
  };

  test.each([
    ['which holds no JSON', '{', 'no readable JSON object'],
    ['with a rate above 100', { ...sound, rate: 101 }, 'rate'],
    ['with a rate in words', { ...sound, rate: '83 %' }, 'rate'],
    ['with a day that does not exist', { ...sound, date: '2027-02-30' }, 'date'],
    ['without an auditor', { ...sound, auditor: ' ' }, 'auditor'],
    ['with a report at a script address', { ...sound, report: 'javascript:alert(1)' }, 'report'],
    ['with a field it does not know', { ...sound, score: 12 }, 'score'],
  ])('%s', async (_, content, named) => {
    expect(await refusalOf(content)).toMatch(new RegExp(`^ACCESSIBILITY_AUDIT .*${named}`));
  });

  test('which is not there', () => {
    expect(() => loadConfig({ ACCESSIBILITY_AUDIT: join(folder, 'nowhere.json') })).toThrow(ConfigFaults);
  });

  test('and a contact that is neither address', () => {
    expect(() => loadConfig({ ACCESSIBILITY_CONTACT: 'javascript:alert(1)' })).toThrow(
      /ACCESSIBILITY_CONTACT/,
    );
  });
});

test('every page that has an address links the state of accessibility, whatever it is made for', async () => {
  const app = await openTestApp({
    services: [
      { code: 'ABOVE', name: 'Valmont', parent: null },
      { ...townHall, parent: 'ABOVE' },
    ],
  });
  const { receipt } = await (await app.submit({})).json();
  const addressOf: Readonly<Record<string, string>> = {
    receipt: paths.receipt(receipt),
    poster: paths.poster('TOWN', 'a4'),
    embed: paths.embed({ service: 'TOWN' }),
    organisation: paths.organisation('ABOVE'),
  };
  const names = Object.keys(judgedIn) as (keyof typeof judgedIn)[];
  const pages = names.filter((name) => judgedIn[name] !== null);
  const unlinked: string[] = [];
  for (const name of pages) {
    const address = addressOf[name] ?? (paths[name] as (code: string) => string)('TOWN');
    const answer = await app.request(address);
    expect(answer.status, address).toBe(200);
    if (!(await answer.text()).includes(`href="${paths.accessibility()}"`)) unlinked.push(address);
  }
  expect(pages.length).toBeGreaterThan(12);
  expect(unlinked).toEqual([]);
  await app.close();
});

/** The automated results a release carries: EARL that reads as EARL, of this version, for the states the suite walks. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome, Report } from '#server/administer/accessibility/report.ts';
import { languages } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import { judgedIn, walks } from '../support/accessible-states.ts';
import { earlReport, subjectId } from '../support/earl-report.ts';
import { successCriteria } from '../support/success-criteria.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let response: Response;
let report: Report;
beforeAll(async () => {
  app = await openTestApp();
  response = await app.request(paths.accessibilityReport());
  report = (await response.clone().json()) as Report;
});
afterAll(() => app.close());

describe('the report that is served', () => {
  test('is JSON-LD, and every word of it leads to EARL, Dublin Core or WCAG', () => {
    expect(response.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    const terms = Object.values(report['@context']).map((term) =>
      typeof term === 'string' ? term : (term as { '@id': string })['@id'],
    );
    for (const term of terms) expect(term).toMatch(/^(earl|dct):\w+$|^https?:\/\/(www\.w3|purl)\.org\//);
    const known = [...Object.keys(report['@context']), '@context', '@id', '@type'];
    const nodes = [report, report.assertor, ...report.subjects, ...report.criteria, ...report.assertions];
    expect(nodes.flatMap(Object.keys).filter((key) => !known.includes(key))).toEqual([]);
  });

  test('is of this version and names its tools', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(report.version, 'npm run accessibility-report').toBe(version);
    expect(report.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect([report.assertor.title, ...report.assertor.uses].join()).toMatch(
      /^axe-core [\d.]+,Chromium [\d.]+$/,
    );
  });

  test('lists the states the suite walks, in each language and theme: run npm run accessibility-report', () => {
    const walked = walks.flatMap(({ states, languages: spoken }) =>
      states.map((state) => ({
        state: subjectId(state),
        parts: spoken.flatMap((language) =>
          ['light', 'dark'].map((theme) => `${subjectId(state)}.${language}.${theme}.chromium`),
        ),
      })),
    );
    const listed = report.subjects.map((subject) => ({
      state: subject['@id'],
      parts: [...subject.parts].sort(),
    }));
    const sorted = (all: { state: string; parts: string[] }[]) =>
      all
        .map(({ state, parts }) => ({ state, parts: parts.toSorted() }))
        .sort((a, b) => (a.state < b.state ? -1 : 1));
    expect(sorted(listed)).toEqual(sorted(walked));
    expect(languages.length * walks.length).toBeGreaterThan(0);
  });

  test('leaves out no page that has an address: each stands among the states', () => {
    const states = report.subjects.map(({ title }) => title);
    const missing = Object.values(judgedIn).filter((state) => state !== null && !states.includes(state));
    expect(missing).toEqual([]);
    expect(Object.keys(judgedIn).sort()).toEqual(
      Object.keys(paths)
        .filter((name) => name !== 'api')
        .sort(),
    );
  });

  test('asserts an outcome of EARL, by a tool, for subjects and criteria it describes – and no failure', () => {
    const subjects = report.subjects.map((subject) => subject['@id']);
    const tests = report.criteria.map((criterion) => criterion['@id']);
    expect(report.assertions.length).toBeGreaterThan(subjects.length * 10);
    for (const { subject, test: tested, result, mode, assertedBy } of report.assertions) {
      expect(subjects).toContain(subject);
      expect(tests).toContain(tested);
      expect(result.outcome).toMatch(/^earl:(passed|cantTell|inapplicable)$/);
      expect([mode, assertedBy]).toEqual(['earl:automatic', '#tool']);
    }
    const pairs = report.assertions.map(({ subject, test: tested }) => `${subject} ${tested}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});

test('a state that fails in one language or theme fails as a whole', () => {
  const made = (outcomes: readonly Outcome[]) =>
    earlReport({
      ...{ day: '2026-11-23', version: '0', tool: 'axe', browser: 'Chromium' },
      judged: outcomes.map((outcome, at) => ({
        state: 'form',
        part: `fr.${at}`,
        outcomes: new Map([['wcag143', outcome]]),
      })),
    }).assertions.map(({ result }) => result.outcome);
  expect(made(['passed', 'failed', 'cantTell'])).toEqual(['earl:failed']);
  expect(made(['passed', 'cantTell'])).toEqual(['earl:cantTell']);
  expect(made(['inapplicable', 'passed'])).toEqual(['earl:passed']);
  expect(made([])).toEqual([]);
  expect(Object.keys(successCriteria)).toContain('wcag143');
});

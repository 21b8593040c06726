/** The automated results a release carries: EARL that reads as EARL, of this version, for the states the suite walks. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome, Report } from '#server/administer/accessibility/report.ts';
import { languages } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import { judgedIn, walks } from '../support/accessible-states.ts';
import { earlReport, type Said, subjectId } from '../support/earl-report.ts';
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
      /^axe-core [\d.]+,Chromium [\d.]+,Firefox [\d.]+$/,
    );
  });

  test('lists the states the suite walks, in each language, theme and browser: run npm run accessibility-report', () => {
    const walked = walks.flatMap(({ states, languages: spoken }) =>
      states.map((state) => ({
        state: subjectId(state),
        parts: spoken.flatMap((language) =>
          ['light', 'dark'].flatMap((theme) =>
            ['chromium', 'firefox'].map((browser) => `${subjectId(state)}.${language}.${theme}.${browser}`),
          ),
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

  test('does not call the contrast of numbers on bars passed, which axe cannot tell', () => {
    const charts = ['results of a service', 'a year of results', 'results elsewhere, folded'].map(subjectId);
    const outcomes = report.assertions
      .filter(({ subject, test: tested }) => charts.includes(subject) && tested === 'WCAG:contrast-minimum')
      .map(({ result }) => result.outcome);
    expect(outcomes).toEqual(charts.map(() => 'earl:cantTell'));
  });
});

describe('a report', () => {
  const say = (outcomes: readonly Outcome[], browser = 'Chromium 1', tool = 'axe 1'): Said => ({
    ...{ day: '2026-11-23', tool, browser },
    judged: outcomes.map((outcome, at) => ({
      state: 'form',
      part: `fr.${at}.${browser}`,
      outcomes: new Map([['wcag143', outcome]]),
    })),
  });
  const outcomesOf = (...said: Said[]) =>
    earlReport('0', said).assertions.map(({ result }) => result.outcome);

  test('fails a state as a whole that fails in one language or theme', () => {
    expect(outcomesOf(say(['passed', 'failed', 'cantTell']))).toEqual(['earl:failed']);
    expect(outcomesOf(say(['passed', 'cantTell']))).toEqual(['earl:cantTell']);
    expect(outcomesOf(say(['inapplicable', 'passed']))).toEqual(['earl:passed']);
    expect(outcomesOf(say([]))).toEqual([]);
    expect(Object.keys(successCriteria)).toContain('wcag143');
  });

  test('passes no state that one browser fails or cannot tell, and names each browser once', () => {
    const firefox = (outcome: Outcome) => say([outcome], 'Firefox 1');
    expect(outcomesOf(say(['passed']), firefox('failed'))).toEqual(['earl:failed']);
    expect(outcomesOf(say(['passed']), firefox('cantTell'))).toEqual(['earl:cantTell']);
    expect(outcomesOf(say(['passed']), firefox('passed'))).toEqual(['earl:passed']);
    const { assertor, subjects } = earlReport('0', [say(['passed', 'passed']), firefox('passed')]);
    expect(assertor.uses).toEqual(['Chromium 1', 'Firefox 1']);
    expect(subjects[0]?.parts).toHaveLength(3);
  });

  test('is refused where two versions of the tool would sign as one', () => {
    expect(() => earlReport('0', [say(['passed']), say(['passed'], 'Firefox 1', 'axe 2')])).toThrow(
      /not one tool/,
    );
  });
});

/** Turns what axe said of every state into a report in the W3C's EARL 1.0 (https://www.w3.org/TR/EARL10-Schema/). */
import type { Assertion, Outcome, Report, TestSubject } from '#server/administer/accessibility/report.ts';
import { successCriteria } from './success-criteria.ts';

/** One state in one language, theme and browser. */
export type Judged = {
  readonly state: string;
  readonly part: string;
  readonly outcomes: ReadonlyMap<string, Outcome>;
};

/** Of one test, in one browser. */
export type Said = {
  readonly day: string;
  /** Name and version, as those of the browser. */
  readonly tool: string;
  readonly browser: string;
  readonly judged: readonly Judged[];
};

/** From the least to the gravest: a state passes only where each of its parts does. */
const gravity: readonly Outcome[] = ['inapplicable', 'passed', 'cantTell', 'failed'];

/** @throws when two tests were run with different tools: one assertor says it all. */
export function earlReport(version: string, said: readonly Said[]): Report {
  const judged = said.flatMap((one) => one.judged);
  const [tool, ...otherTools] = new Set(said.map((one) => one.tool));
  if (!tool || otherTools.length > 0) throw new Error(`not one tool: ${[tool, ...otherTools].join()}`);
  const states = [...new Set(judged.map(({ state }) => state))];
  return {
    '@context': context,
    '@id': '',
    title: 'Automated accessibility results of Avis+',
    date: said.map(({ day }) => day).sort()[0] ?? '',
    version,
    description:
      'Each subject is a page or a step; its parts are the same in one language, theme and browser. An outcome holds for all parts: the gravest is kept. In the dark theme, which changes colours only, only the rules that look at colours were run. Contrast over a drawing, as of the numbers on the bars of a chart, is not passed but cantTell: axe knows no ground that is drawn. A passed outcome means that no fault was found, not that the criterion is met.',
    assertor: { '@id': '#tool', title: tool, uses: [...new Set(said.map(({ browser }) => browser))] },
    subjects: states.map((state) => subjectOf(state, judged)),
    criteria: Object.values(successCriteria).map(([number, anchor]) => ({
      '@id': `WCAG:${anchor}`,
      '@type': 'TestCriterion' as const,
      title: `WCAG 2.2, ${number}`,
    })),
    assertions: states.flatMap((state) => assertionsOf(state, judged)),
  };
}

/** One node a line, so that two reports can be compared by eye. */
export function reportText(report: Report): string {
  const body = Object.entries(report).map(([key, value]) => {
    if (!Array.isArray(value)) return `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    return `  ${JSON.stringify(key)}: [\n${value.map((node) => `    ${JSON.stringify(node)}`).join(',\n')}\n  ]`;
  });
  return `{\n${body.join(',\n')}\n}\n`;
}

export function subjectId(state: string): string {
  return `#${state.replaceAll(/[^a-z]+/g, '-')}`;
}

function subjectOf(state: string, judged: readonly Judged[]): TestSubject {
  const parts = judged.filter((one) => one.state === state).map(({ part }) => `${subjectId(state)}.${part}`);
  // One that was looked at in two widths is one.
  return { '@id': subjectId(state), '@type': 'TestSubject', title: state, parts: [...new Set(parts)] };
}

function assertionsOf(state: string, judged: readonly Judged[]): Assertion[] {
  const parts = judged.filter((one) => one.state === state);
  return Object.entries(successCriteria).flatMap(([tag, [, anchor]]) => {
    const said = parts.flatMap(({ outcomes }) => outcomes.get(tag) ?? []);
    const outcome = gravity.findLast((grave) => said.includes(grave));
    if (!outcome) return [];
    return {
      '@type': 'Assertion' as const,
      assertedBy: '#tool' as const,
      mode: 'earl:automatic' as const,
      subject: subjectId(state),
      test: `WCAG:${anchor}`,
      result: { '@type': 'TestResult' as const, outcome: `earl:${outcome}` as const },
    };
  });
}

const id = (name: string) => ({ '@id': name, '@type': '@id' });

/** Every word leads to EARL, Dublin Core or WCAG; the lists hang on the report. */
const context = {
  earl: 'http://www.w3.org/ns/earl#',
  dct: 'http://purl.org/dc/terms/',
  WCAG: 'https://www.w3.org/TR/WCAG22/#',
  Assertion: 'earl:Assertion',
  TestSubject: 'earl:TestSubject',
  TestCriterion: 'earl:TestCriterion',
  TestResult: 'earl:TestResult',
  title: 'dct:title',
  description: 'dct:description',
  date: { '@id': 'dct:date', '@type': 'http://www.w3.org/2001/XMLSchema#date' },
  version: 'dct:hasVersion',
  assertor: 'dct:creator',
  uses: 'dct:requires',
  parts: id('dct:hasPart'),
  subjects: 'dct:subject',
  criteria: 'dct:conformsTo',
  assertions: 'dct:hasPart',
  assertedBy: id('earl:assertedBy'),
  mode: id('earl:mode'),
  subject: id('earl:subject'),
  test: id('earl:test'),
  result: 'earl:result',
  outcome: id('earl:outcome'),
} as const;

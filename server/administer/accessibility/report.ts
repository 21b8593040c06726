/**
 * The automated results this release carries, in the W3C's EARL 1.0 (https://www.w3.org/TR/EARL10-Schema/) as JSON-LD.
 * `npm run accessibility-report` writes the file; it is built into the server, so that a fresh clone serves it.
 */
import written from './report.json' with { type: 'json' };

export type Outcome = 'passed' | 'failed' | 'cantTell' | 'inapplicable';

/** What was looked at: a page or a step in it; its parts are the same in one language, theme and browser. */
export type TestSubject = {
  readonly '@id': string;
  readonly '@type': 'TestSubject';
  readonly title: string;
  readonly parts: readonly string[];
};

export type Assertion = {
  readonly '@type': 'Assertion';
  readonly assertedBy: '#tool';
  readonly mode: 'earl:automatic';
  readonly subject: string;
  /** A success criterion of WCAG, such as `WCAG:non-text-content`. */
  readonly test: string;
  readonly result: { readonly '@type': 'TestResult'; readonly outcome: `earl:${Outcome}` };
};

export type Report = {
  readonly '@context': Readonly<Record<string, unknown>>;
  readonly '@id': string;
  readonly title: string;
  readonly date: string;
  readonly version: string;
  readonly description: string;
  readonly assertor: { readonly '@id': '#tool'; readonly title: string; readonly uses: readonly string[] };
  readonly subjects: readonly TestSubject[];
  readonly criteria: readonly {
    readonly '@id': string;
    readonly '@type': 'TestCriterion';
    readonly title: string;
  }[];
  readonly assertions: readonly Assertion[];
};

export const report = written as unknown as Report;

export const reportFacts = {
  day: report.date,
  version: report.version,
  tools: [report.assertor.title, ...report.assertor.uses],
  states: report.subjects.length,
};

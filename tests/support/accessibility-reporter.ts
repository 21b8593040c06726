/** Writes what axe said in the run that has just ended, in every browser, as the report of this release. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule, TestRunEndReason } from 'vitest/node';
import { earlReport, reportText, type Said } from './earl-report.ts';

declare module 'vitest' {
  interface TaskMeta {
    said?: Said;
  }
}

/** The two files it needs, from the root of the checkout, where npm runs scripts. */
const packageFile = 'package.json';
const reportFile = 'server/administer/accessibility/report.json';

export class AccessibilityReporter implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    _unhandledErrors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    if (reason !== 'passed') {
      console.log(`${reportFile} stays as it was: not every state was judged without fault`);
      return;
    }
    const said = modules
      .flatMap(({ children }) => [...children.allTests()])
      .flatMap((test) => test.meta().said ?? [])
      // Which file ended first is chance.
      .sort((one, other) => one.browser.localeCompare(other.browser));
    const { version } = JSON.parse(readFileSync(packageFile, 'utf8'));
    writeFileSync(reportFile, reportText(earlReport(version, said)));
  }
}

/** Ends a run with one plain line, `N passed, N failed, N skipped`, for people and scripts that read the last line. */
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    console.log(closingLine(modules, unhandledErrors.length));
  }
}

/** What fails outside a test – a file that does not load, an error nobody caught – counts as failed. */
function closingLine(modules: readonly TestModule[], failedOutside: number): string {
  let failed = failedOutside;
  let passed = 0;
  let skipped = 0;
  for (const module of modules) {
    failed += module.errors().length;
    for (const suite of module.children.allSuites()) failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') passed += 1;
      else if (state === 'failed') failed += 1;
      else skipped += 1;
    }
  }
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

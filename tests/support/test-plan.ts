/** Which tests run, in which order and with what beside them: four projects, the fast ones first. */
import type { TestProjectInlineConfiguration, ViteUserConfig } from 'vitest/config';
import { AccessibilityReporter } from './accessibility-reporter.ts';
import { ClosingLineReporter } from './closing-line-reporter.ts';

const everyTest = ['tests/**/*.test.{ts,tsx}'];
const fastTests = ['tests/{architecture,unit}/**/*.test.{ts,tsx}'];
/** Violations the architecture tests must catch. */
const plantedTests = ['tests/architecture/fixtures/**'];
const browserTests = ['tests/{budget,e2e,embed,load}/**/*.test.{ts,tsx}'];
const reliabilityTests = ['tests/reliability/**/*.test.ts'];
/** Power cuts, hung disks, hundreds of kills: `npm run test:reliability` asks for them with `--mode long`. */
const longTests = ['tests/reliability/**/*.long.test.ts'];

/** A thin slice through all of it, while somebody works: `npm run test:quick`. */
const quickServerTests = ['tests/api/{submissions,form,results}.test.ts', 'tests/storage/sqlite.test.ts'];
const quickBrowserTests = ['tests/e2e/journey.test.ts'];
/** Proofs by repetition, smaller in `npm test` (`run-size.ts`). */
const repeatedTests = [
  'tests/unit/scoring/attacker.test.ts',
  'tests/api/attacker.test.ts',
  'tests/api/form-links.test.ts',
  'tests/storage/differential.test.ts',
];

/** @param mode of vitest: `long` adds the tests that take long, `report` writes what axe said, `quick`: a slice. */
export function testPlan(mode: string): NonNullable<ViteUserConfig['test']> {
  const isQuick = mode === 'quick';
  return {
    reporters: [
      'default',
      ...(mode === 'report' ? [new AccessibilityReporter()] : []),
      new ClosingLineReporter(),
    ],
    // Fast checks first: a group starts when the one before has finished.
    projects: [
      suite({ name: 'rules', order: 0, include: fastTests, exclude: plantedTests }),
      suite({
        name: 'server',
        order: 1,
        include: isQuick ? quickServerTests : everyTest,
        exclude: [...fastTests, ...browserTests, ...reliabilityTests],
      }),
      suite({
        name: 'browser',
        order: 2,
        include: isQuick ? quickBrowserTests : browserTests,
        // `npm run accessibility-report` wants every language in every browser.
        env: mode === 'report' ? { AVIS_REPORT: 'write' } : {},
      }),
      suite({
        name: 'reliability',
        order: 3,
        include: mode === 'long' ? [...reliabilityTests, ...repeatedTests] : reliabilityTests,
        env: mode === 'long' ? { AVIS_RUN: 'whole' } : {},
        exclude: isQuick ? reliabilityTests : mode === 'long' ? [] : longTests,
      }),
    ],
  };
}

/** Projects do not inherit the build environments above. */
function suite(options: {
  name: string;
  order: number;
  include: string[];
  exclude?: string[];
  env?: Record<string, string>;
}): TestProjectInlineConfiguration {
  const { name, order, include, exclude = [], env = {} } = options;
  // Measured faults share the machine with nobody; a browser, which often waits, with one more.
  const alone = name === 'reliability';
  return {
    test: {
      name,
      include,
      exclude,
      env,
      // Else Vitest gives an empty text for every style sheet.
      css: true,
      // All but the fast ones run or serve files of dist/.
      globalSetup: include === fastTests ? [] : ['tests/support/global-setup.ts'],
      sequence: { groupOrder: order },
      // Two workers read the sources twice, not once a file: no test leaves anything behind in a module.
      isolate: false,
      maxWorkers: alone ? 1 : 2,
      // What its files share, such as a browser, ends with the worker.
      environment: './tests/support/worker-environment.ts',
      testTimeout: 120_000,
      hookTimeout: 120_000,
      retry: 0,
    },
  };
}

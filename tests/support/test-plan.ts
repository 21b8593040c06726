/** Which tests run, in which order and with what beside them: four projects, the fast ones first. */
import type { TestProjectInlineConfiguration, ViteUserConfig } from 'vitest/config';
import { AccessibilityReporter } from './accessibility-reporter.ts';
import { ClosingLineReporter } from './closing-line-reporter.ts';

const everyTest = ['tests/**/*.test.{ts,tsx}'];
const fastTests = ['tests/{architecture,unit}/**/*.test.{ts,tsx}'];
/** Violations the architecture tests must catch. */
const plantedTests = ['tests/architecture/fixtures/**'];
const browserTests = ['tests/{budget,e2e,embed}/**/*.test.{ts,tsx}'];
const reliabilityTests = ['tests/reliability/**/*.test.ts'];
/** Power cuts, hung disks, hundreds of kills: `npm run test:reliability` asks for them with `--mode long`. */
const longTests = ['tests/reliability/**/*.long.test.ts'];

/** @param mode of vitest: `long` adds the tests that take long, `report` writes what axe said. */
export function testPlan(mode: string): NonNullable<ViteUserConfig['test']> {
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
        include: everyTest,
        exclude: [...fastTests, ...browserTests, ...reliabilityTests],
      }),
      suite({
        name: 'browser',
        order: 2,
        include: browserTests,
        // `npm run accessibility-report` wants every language in every browser.
        env: mode === 'report' ? { AVIS_REPORT: 'write' } : {},
      }),
      suite({
        name: 'reliability',
        order: 3,
        include: reliabilityTests,
        exclude: mode === 'long' ? [] : longTests,
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
  const alone = include === browserTests || include === reliabilityTests;
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
      // A browser or a load, its server and the test share the machine: one at a time, and time for a slow one.
      maxWorkers: alone ? 1 : 2,
      testTimeout: 120_000,
      hookTimeout: 120_000,
      retry: 0,
    },
  };
}

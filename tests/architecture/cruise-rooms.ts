/** Runs the dependency rules over a house: ours, or one planted with a violation. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { dependencyRules } from './dependency-rules.ts';

export type Violation = { readonly rule: string; readonly from: string; readonly to: string };

/** `root` holds some of the rooms shared/, widget/, server/; paths in the answer are relative to it. */
export async function cruiseRooms(
  root: string,
): Promise<{ readonly modules: readonly string[]; readonly violations: readonly Violation[] }> {
  const rooms = ['shared', 'widget', 'server'].filter((room) => existsSync(join(root, room)));
  const { output } = await cruise(rooms, {
    baseDir: root,
    ruleSet: { forbidden: [...dependencyRules] },
    validate: true,
    // Tells `import type` from `import`: rules about bytes forbid values only.
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default', 'node'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.json', '.css'],
    },
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered text instead of a result');
  return { modules: ownModules(output), violations: violationsOf(output) };
}

function ownModules({ modules }: ICruiseResult): string[] {
  return modules.map(({ source }) => source).filter((source) => /^(shared|widget|server)\//.test(source));
}

function violationsOf({ summary }: ICruiseResult): Violation[] {
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

/** A failing disk never produces a false "received". */
import { expect, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import {
  acknowledgedAtLeast,
  integrityOf,
  type Load,
  loadDuring,
  missing,
} from '../support/acknowledged-load.ts';
import { callsCanFail, type FailingCall, failingCalls } from '../support/failing-calls.ts';
import { describeFault } from '../support/fault-tools.ts';
import { answersWhateverHappens, buildMutant, foldsAllTheTime } from '../support/mutant-server.ts';
import { type DataFolder, openDataFolder, type Surroundings } from '../support/running-server.ts';

const flushes: readonly FailingCall[] = ['sync/fsync', 'sync/fdatasync'];
const writes: readonly FailingCall[] = ['rw/pwrite'];
const timeout = 120_000;

/** The server under load while its disk fails and heals; in the end it is killed, so that only the file speaks. */
async function whileFailing(
  faults: readonly { readonly calls: readonly FailingCall[]; readonly probability: number }[],
  surroundings: Surroundings = {},
): Promise<{ folder: DataFolder; load: Load }> {
  const disk = failingCalls();
  const folder = await openDataFolder(undefined, surroundings);
  await folder.createServices(['TOWN,Mairie de Valmont']);
  const server = await folder.start(disk.environment);
  const load = await loadDuring(server.url, async (sofar) => {
    for (const { calls, probability } of faults) {
      await acknowledgedAtLeast(sofar.acknowledged.length + 100, sofar);
      const answered = count(sofar);
      disk.fail(server.pid, calls, probability);
      await expect.poll(() => count(sofar), { timeout: 30_000 }).toBeGreaterThan(answered + 500);
      for (const path of ['/healthz', paths.service('TOWN'), paths.api.serviceResults('TOWN')])
        expect((await fetch(server.url + path)).status, path).toBe(200);
      disk.heal(server.pid, calls);
    }
    await acknowledgedAtLeast(sofar.acknowledged.length + 100, sofar);
    await server.kill();
  });
  return { folder, load };
}

function expectKept({ folder, load }: { folder: DataFolder; load: Load }): void {
  expect([...load.answers.keys()].sort()).toEqual([201, 503]);
  expect(missing(folder, load.acknowledged)).toEqual([]);
  expect(integrityOf(folder)).toBe('ok');
}

const count = ({ answers }: Load) => [...answers.values()].reduce((sum, next) => sum + next, 0);

const failures = [
  ['that cannot flush', [{ calls: flushes, probability: 1 }]],
  ['that sometimes cannot flush', [{ calls: flushes, probability: 0.3 }]],
  ['that cannot write', [{ calls: writes, probability: 1 }]],
  [
    'that fails now here, now there',
    [
      { calls: writes, probability: 0.1 },
      { calls: flushes, probability: 0.1 },
      { calls: [...writes, ...flushes], probability: 0.05 },
      { calls: [...writes, ...flushes], probability: 0.5 },
    ],
  ],
] as const;

describeFault('A failing disk', [callsCanFail], () => {
  test.each(failures)(
    '%s refuses, reads on, heals without restart and loses nothing acknowledged',
    { timeout },
    async (_how, faults) => expectKept(await whileFailing(faults)),
  );

  test.each(failures)(
    '%s while the log is folded into the file, loses nothing acknowledged either',
    { timeout },
    async (_how, faults) => expectKept(await whileFailing(faults, { build: buildMutant(foldsAllTheTime) })),
  );

  test('shows a server that says "received" whatever storage says', { timeout }, async () => {
    const build = buildMutant(answersWhateverHappens);
    const { folder, load } = await whileFailing([{ calls: flushes, probability: 1 }], { build });
    expect(missing(folder, load.acknowledged)).not.toEqual([]);
  });
});

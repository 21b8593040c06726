/** A block device that fails under the file system never produces a false "received". */
import { expect, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';
import {
  acknowledgedAtLeast,
  integrityOf,
  type Load,
  loadDuring,
  loaded,
  missing,
} from '../support/acknowledged-load.ts';
import { disksCanFail, mountFailingDisk } from '../support/failing-disk.ts';
import { describeFault } from '../support/fault-tools.ts';
import { answersWhateverHappens, buildMutant } from '../support/mutant-server.ts';
import {
  type DataFolder,
  openDataFolder,
  type RunningServer,
  type Surroundings,
} from '../support/running-server.ts';
import { sendSubmissions } from '../support/send-submissions.ts';

const timeout = 120_000;

/** Under load until the device fails and `atFailure` is done; then killed, and the disk repaired and mounted again. */
async function whileFailing(
  atFailure: (server: RunningServer, load: Load) => Promise<void>,
  surroundings: Surroundings = {},
): Promise<{ folder: DataFolder; load: Load }> {
  const disk = await mountFailingDisk();
  const folder = await openDataFolder(undefined, { ...surroundings, parent: disk.folder });
  await folder.createServices(['TOWN,Mairie de Valmont']);
  const server = await folder.start();
  const load = await loadDuring(server.url, async (sofar) => {
    await acknowledgedAtLeast(200, sofar);
    disk.fail();
    await atFailure(server, sofar);
    await server.kill();
  });
  disk.heal();
  disk.remount();
  return { folder, load };
}

describeFault('A block device that fails', disksCanFail, () => {
  test('refuses, reads on and loses nothing acknowledged, and the store works again once it is mounted again', {
    timeout,
  }, async () => {
    const { folder, load } = await whileFailing(async ({ url }, sofar) => {
      await expect.poll(() => sofar.answers.get(503) ?? 0, { timeout: 30_000 }).toBeGreaterThan(50);
      for (const path of ['/healthz', paths.home(), paths.service('TOWN'), paths.api.serviceResults('TOWN')])
        expect((await fetch(url + path)).status, path).toBe(200);
      expect((await fetch(`${url}/readyz`)).status).toBe(503);
    });
    expect([...load.answers.keys()].sort()).toEqual([201, 503]);
    expect(missing(folder, load.acknowledged)).toEqual([]);
    expect(integrityOf(folder)).toBe('ok');
    process.stdout.write(
      `failing block device: ${load.acknowledged.length} acknowledged, 0 lost; ${load.answers.get(503)} refused\n`,
    );
    const server = await folder.start();
    const again = await sendSubmissions(server.url, load.sent.map(loaded));
    expect(again.every(({ status }) => status === 200 || status === 201)).toBe(true);
    expect(missing(folder, load.sent)).toEqual([]);
    await server.stop();
  });

  test('shows a server that says "received" whatever storage says', { timeout }, async () => {
    const { folder, load } = await whileFailing(
      (_server, sofar) => acknowledgedAtLeast(sofar.acknowledged.length + 500, sofar),
      { build: buildMutant(answersWhateverHappens) },
    );
    expect(missing(folder, load.acknowledged)).not.toEqual([]);
  });
});

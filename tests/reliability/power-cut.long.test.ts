/** A rating we said "received" to survives a power cut: what was not flushed is gone, what was acknowledged is not. */
import { expect, test } from 'vitest';
import {
  acknowledgedAtLeast,
  integrityOf,
  loadDuring,
  loaded,
  missing,
} from '../support/acknowledged-load.ts';
import { describeFault, installed, pathOf, root } from '../support/fault-tools.ts';
import {
  buildMutant,
  flushesByDefault,
  flushesSometimes,
  foldsAllTheTime,
} from '../support/mutant-server.ts';
import { randomSequence } from '../support/random-sequence.ts';
import { type DataFolder, openDataFolder, type Surroundings } from '../support/running-server.ts';
import { mountImage, type ScratchDisk } from '../support/scratch-disk.ts';
import { sendSubmissions } from '../support/send-submissions.ts';

const cuts = 20;
const mutantCuts = 3;
/** A cut comes after at least this many acknowledgements, and at most so many more. */
const acknowledgedMin = 50;
const acknowledgedSpread = 400;
/** Two seconds a cut, on a machine that has other work. */
const timeout = cuts * 15_000;

const ignoresFsync = 'libeatmydata.so';
const filesystems = [
  { name: 'ext4', tools: installed('mkfs.ext4', 'e2fsprogs') },
  { name: 'xfs', tools: installed('mkfs.xfs', 'xfsprogs') },
] as const;

/** The ledger lies elsewhere. @returns what was acknowledged over all cuts and is not there, and whether the file is sound. */
async function cutPower(
  filesystem: 'ext4' | 'xfs',
  times: number,
  surroundings: Surroundings = {},
): Promise<{ folder: DataFolder; acknowledged: readonly string[]; lost: number; integrity: string }> {
  const disk = mountImage(filesystem);
  const folder = await openDataFolder(undefined, { ...surroundings, parent: disk.folder });
  await folder.createServices(['TOWN,Mairie de Valmont']);
  const random = randomSequence(2);
  const acknowledged: string[] = [];
  for (let cut = 0; cut < times; cut += 1) {
    const after = acknowledgedMin + Math.floor(random() * acknowledgedSpread);
    acknowledged.push(...(await loadUntilCut(folder, disk, after)));
    disk.powerUp();
    const found = stateOf(folder, acknowledged);
    if (found.lost > 0 || found.integrity !== 'ok') return { folder, acknowledged, ...found };
  }
  return { folder, acknowledged, lost: 0, integrity: 'ok' };
}

async function loadUntilCut(
  folder: DataFolder,
  disk: ScratchDisk,
  after: number,
): Promise<readonly string[]> {
  const server = await folder.start();
  const load = await loadDuring(server.url, async (sofar) => {
    await acknowledgedAtLeast(after, sofar);
    disk.cutPower();
    await server.kill();
  });
  return load.acknowledged;
}

/** A store whose very tables are gone has lost everything. */
function stateOf(folder: DataFolder, acknowledged: readonly string[]): { lost: number; integrity: string } {
  try {
    return { lost: missing(folder, acknowledged).length, integrity: integrityOf(folder) };
  } catch (error) {
    return { lost: acknowledged.length, integrity: String(error) };
  }
}

for (const { name, tools } of filesystems) {
  describeFault(`A power cut on ${name}`, [root, tools, installed('perl', 'perl')], () => {
    test(`${cuts} times loses nothing acknowledged`, { timeout }, async () => {
      const { folder, acknowledged, lost, integrity } = await cutPower(name, cuts);
      expect({ lost, integrity }).toEqual({ lost: 0, integrity: 'ok' });
      expect(acknowledged.length).toBeGreaterThan(cuts * acknowledgedMin);
      process.stdout.write(
        `power cut on ${name}: ${cuts} cuts, ${acknowledged.length} acknowledged, ${lost} lost\n`,
      );
      // Known again, so the secret under which they were known survived its first cut too.
      const server = await folder.start();
      const again = await sendSubmissions(server.url, acknowledged.map(loaded));
      expect(new Set(again.map(({ status }) => status))).toEqual(new Set([200]));
    });

    test(`${cuts} times while the log is folded into the file loses nothing acknowledged either`, {
      timeout,
    }, async () => {
      const { acknowledged, lost, integrity } = await cutPower(name, cuts, {
        build: buildMutant(foldsAllTheTime),
      });
      expect({ lost, integrity }).toEqual({ lost: 0, integrity: 'ok' });
      expect(acknowledged.length).toBeGreaterThan(cuts * acknowledgedMin);
    });

    test.each([
      ['synchronous=NORMAL', flushesSometimes],
      ['what the library sets by itself', flushesByDefault],
    ])('shows a store that flushes only at checkpoints: %s', { timeout }, async (level, mutations) => {
      const { lost } = await cutPower(name, mutantCuts, { build: buildMutant(...mutations) });
      process.stdout.write(`power cut on ${name}, ${level}: ${lost} lost\n`);
      expect(lost).toBeGreaterThan(0);
    });
  });

  describeFault(
    `A disk that ignores flushes, on ${name}`,
    [root, tools, installed(ignoresFsync, 'libeatmydata1')],
    () => {
      test('loses what was acknowledged, so the test would see it', { timeout }, async () => {
        const environment = { LD_PRELOAD: pathOf(ignoresFsync) };
        expect((await cutPower(name, mutantCuts, { environment })).lost).toBeGreaterThan(0);
      });
    },
  );
}

/** A block device that a test can let fail: from then on whatever ext4 writes to it, its own journal included, is EIO. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { installed, type Lack, pathOf, root } from './fault-tools.ts';

const fuse: Lack = () => (existsSync('/dev/fuse') ? null : 'needs /dev/fuse');

export const disksCanFail: readonly Lack[] = [
  root,
  fuse,
  installed('nbdkit', 'nbdkit'),
  installed('nbdfuse', 'libnbd-bin'),
  installed('mkfs.ext4', 'e2fsprogs'),
];

export type FailingDisk = {
  readonly folder: string;
  fail(): void;
  heal(): void;
  /** Mounts again, as after a restart of the machine: ext4 goes read-only once its journal failed. */
  remount(): void;
};

/** The image is sparse and costs what is written. */
const imageBytes = 128 * 1024 * 1024;

/** image → nbdkit, which fails while a file is there → nbdfuse, a file again → loop device → ext4. */
export async function mountFailingDisk(): Promise<FailingDisk> {
  const base = mkdtempSync(join(tmpdir(), 'avis-failing-'));
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  const [image, trigger, device, folder] = ['image', 'trigger', 'device', 'mounted'].map((name) =>
    join(base, name),
  ) as [string, string, string, string];
  writeFileSync(image, '');
  truncateSync(image, imageBytes);
  run('mkfs.ext4', '-q', image);
  writeFileSync(device, '');
  mkdirSync(folder);
  const served = serveDevice(device, image, trigger);
  onTestFinished(async () => {
    run('umount', device);
    if (served.exitCode === null) await once(served, 'exit');
  });
  await expect.poll(() => statSync(device).size, { timeout: 20_000 }).toBe(imageBytes);
  const mount = () => run('mount', '-o', 'loop', device, folder);
  const unmount = () => run('umount', folder);
  mount();
  onTestFinished(() => {
    rmSync(trigger, { force: true });
    unmount();
  });
  return {
    folder,
    fail: () => writeFileSync(trigger, ''),
    heal: () => rmSync(trigger, { force: true }),
    remount: () => {
      unmount();
      mount();
    },
  };
}

/** Reads go on, as they do from a disk whose sectors cannot be written any more. */
function serveDevice(device: string, image: string, trigger: string): ChildProcess {
  const failing = ['error=EIO', 'error-rate=100%', 'error-pread-rate=0', `error-file=${trigger}`];
  const nbdkit = [pathOf('nbdkit'), '-s', '--exit-with-parent', '--filter=error', 'file', image, ...failing];
  return spawn(pathOf('nbdfuse'), [device, '--command', ...nbdkit], { stdio: 'ignore' });
}

function run(program: string, ...words: string[]): void {
  execFileSync(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Disks of a test's own – a small one in memory, an image with its own file system – unmounted and removed at its end. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** @returns its folder. */
export function mountMemory(megabytes: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'avis-memory-'));
  onTestFinished(() => rmdirSync(folder));
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'avis-test', folder);
  onTestFinished(() => run('umount', folder));
  return folder;
}

/** Fills a disk to its last byte with a file of its own; removing that file makes room again. */
export function fill(folder: string): string {
  const ballast = join(folder, 'ballast');
  const block = Buffer.alloc(64 * 1024, 1);
  for (const bytes of [block, block.subarray(0, 4096), block.subarray(0, 1)]) {
    try {
      for (;;) writeFileSync(ballast, bytes, { flag: 'a' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  return ballast;
}

export type ScratchDisk = {
  readonly folder: string;
  /** From now on every write waits, as on a disk that hangs, until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** What was not flushed is gone; nothing can be read or written until `powerUp`. */
  cutPower(): void;
  /** Mounts again, as the file system recovers after a power cut. Nothing may have a file open there. */
  powerUp(): void;
};

/** xfs refuses to be smaller; the image is sparse and costs what is written. */
const imageBytes = 320 * 1024 * 1024;

export function mountImage(filesystem: 'ext4' | 'xfs'): ScratchDisk {
  const folder = mkdtempSync(join(tmpdir(), `avis-${filesystem}-`));
  onTestFinished(() => rmdirSync(folder));
  const image = `${folder}.img`;
  onTestFinished(() => rmSync(image, { force: true }));
  writeFileSync(image, '');
  truncateSync(image, imageBytes);
  run(`mkfs.${filesystem}`, '-q', image);
  // The loop device goes with the mount.
  const powerUp = () => run('mount', '-o', 'loop', image, folder);
  let frozen = false;
  let mounted = false;
  const thaw = () => {
    if (frozen) run('fsfreeze', '-u', folder);
    frozen = false;
  };
  const unmount = () => {
    if (mounted) run('umount', folder);
    mounted = false;
  };
  onTestFinished(unmount);
  powerUp();
  mounted = true;
  return {
    folder,
    freeze: () => {
      run('fsfreeze', '-f', folder);
      frozen = true;
    },
    thaw,
    cutPower: () => {
      run('perl', '-e', shutdownScript, folder);
    },
    powerUp: () => {
      unmount();
      powerUp();
      mounted = true;
    },
  };
}

/**
 * FS_IOC_SHUTDOWN, _IOR('X', 125, __u32), with flag 2: shut down at once, do not flush the log (linux/fs.h; ext4 and xfs
 * use the same number). What the fsync of nobody covered is lost, as when the power goes.
 */
const shutdownScript = `
  my ($request, $noLogFlush) = (0x8004587D, pack('L', 2));
  open(my $folder, '<', $ARGV[0]) or die "open: $!";
  ioctl($folder, $request, $noLogFlush) or die "shutdown: $!";
`;

function run(program: string, ...words: string[]): void {
  execFileSync(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
}

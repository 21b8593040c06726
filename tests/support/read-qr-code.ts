/** Reads a QR code from a picture with zbar, the reader that cash desks and phones use. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installed, type Lack, pathOf } from './fault-tools.ts';

/** Call the reader behind `describeFault`, which says when it is missing. */
export const qrReader: Lack = installed('zbarimg', 'zbar-tools');

/** @returns what the one code in the PNG says. @throws when there is none */
export function readQrCode(png: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'avis-qr-'));
  try {
    const file = join(folder, 'code.png');
    writeFileSync(file, png);
    return execFileSync(pathOf('zbarimg'), ['--nodbus', '--quiet', '--raw', '--oneshot', file], {
      encoding: 'utf8',
    }).trim();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

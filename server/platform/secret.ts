/** The secret under which receipts, fingerprints and keys of kiosks are made: given by the operator, else made once and kept. */
import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../storage/make-folder.ts';
import { placeFile, syncToDisk } from '../storage/place-file.ts';
import type { Config } from './config.ts';

/** HMAC-SHA-256 under the secret; `purpose` keeps the uses apart. */
export type Sign = (purpose: 'receipt' | 'fingerprint' | 'kiosk', data: Uint8Array | string) => Buffer;

export function loadSecret(config: Pick<Config, 'secret' | 'dataDir'>): Sign {
  const key = createSecretKey(Buffer.from(config.secret ?? keptSecret(config.dataDir)));
  return (purpose, data) => {
    const hmac = createHmac('sha256', key);
    // Joined into one text first: a second call into the library costs more than that.
    if (typeof data === 'string') return hmac.update(`${purpose}\n${data}`).digest();
    return hmac.update(`${purpose}\n`).update(data).digest();
  };
}

function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secret');
  makeFolder(dataDir);
  if (!existsSync(file)) makeSecret(file);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 32)
    throw new Error(`${file} does not hold a secret; restore it, or remove it to make a new one`);
  return secret;
}

/**
 * Written under another name first: a full disk or a kill must not leave half a secret, with which no later start
 * works.
 */
function makeSecret(file: string): void {
  const part = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    writeFileSync(part, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
    syncToDisk(part);
    // If two processes start at once, one of them succeeds in giving its file the name, and both read that one.
    placeFile(part, file);
  } finally {
    rmSync(part, { force: true });
  }
}

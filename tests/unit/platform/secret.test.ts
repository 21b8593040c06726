import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadSecret } from '#server/platform/secret.ts';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'avis-secret-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const signed = (dataDir: string, secret: string | null = null) =>
  loadSecret({ secret, dataDir })('receipt', 'x').toString('hex');

test('A secret is made once, whole, for its owner only, and leaves no draft beside it', () => {
  const dataDir = newFolder();
  const first = signed(dataDir);
  expect(signed(dataDir)).toBe(first);
  expect(readdirSync(dataDir)).toEqual(['secret']);
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toMatch(/^[\w-]{43}\n$/);
});

test('The draft of a process that was killed stands in nobody’s way', () => {
  const dataDir = newFolder();
  writeFileSync(join(dataDir, 'secret.0123456789ab'), 'half');
  expect(signed(dataDir)).toBe(signed(dataDir));
});

test('A file that holds no secret is refused by name, never replaced', () => {
  const dataDir = newFolder();
  writeFileSync(join(dataDir, 'secret'), 'short\n');
  expect(() => signed(dataDir)).toThrow(`${join(dataDir, 'secret')} does not hold a secret`);
  expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toBe('short\n');
});

test('A secret that is given makes no file', () => {
  const dataDir = newFolder();
  expect(signed(dataDir, 's'.repeat(32))).toBe(signed(newFolder(), 's'.repeat(32)));
  expect(readdirSync(dataDir)).toEqual([]);
});

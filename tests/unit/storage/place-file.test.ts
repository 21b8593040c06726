import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { claimName, placeFile } from '#server/storage/place-file.ts';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'avis-place-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

it('A finished file gets its name, and never that of a file which is there', () => {
  const folder = newFolder();
  const [part, other, path] = ['part', 'other', 'name'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(part, 'whole');
  writeFileSync(other, 'late');
  expect(placeFile(part, path)).toBe(true);
  expect(placeFile(other, path)).toBe(false);
  expect(readFileSync(path, 'utf8')).toBe('whole');
});

it('A name is claimed once, by an empty file that only its owner reads', () => {
  const path = join(newFolder(), 'name');
  expect([claimName(path), claimName(path)]).toEqual([true, false]);
  expect([statSync(path).size, statSync(path).mode & 0o777]).toEqual([0, 0o600]);
});

it('A folder that is not there is told, not taken for a name that is', () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'part'), 'whole');
  const nowhere = join(folder, 'nowhere', 'name');
  expect(() => placeFile(join(folder, 'part'), nowhere)).toThrow('ENOENT');
  expect(() => claimName(nowhere)).toThrow('ENOENT');
  expect(readdirSync(folder)).toEqual(['part']);
});

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrationsFolder, pendingMigrations, readMigrations } from '#server/storage/migrate.ts';
import { scratchFolder } from '../../storage/scratch-folder.ts';

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = scratchFolder();
  for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql);
  return folder;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const files = ['A', 'B', 'C'].map((sql, index) => ({
  name: `000${index + 1}-${sql.toLowerCase()}.sql`,
  sha256: sha256(sql),
  sql,
}));

describe('migrations', () => {
  it('are read in the order of their numbers', () => {
    const folder = folderOf({ '0002-b.sql': 'B', '0001-a.sql': 'A', '0003-c.sql': 'C' });
    expect(readMigrations(folder)).toEqual(files);
  });

  it('of this package are found', () => {
    const [first] = readMigrations(migrationsFolder('sqlite'));
    expect(first?.name).toBe('0001-initial.sql');
  });

  it.each(['notes.txt', '1-a.sql', '0001-A.sql', '0001-a.sql.bak'])('refuse a file named %s', (name) => {
    expect(() => readMigrations(folderOf({ [name]: '' }))).toThrow(name);
  });

  it('refuse a number left out or given twice', () => {
    expect(() => readMigrations(folderOf({ '0002-b.sql': '' }))).toThrow(/0002-b.sql must carry number 0001/);
    expect(() => readMigrations(folderOf({ '0001-a.sql': '', '0001-b.sql': '' }))).toThrow(/0001-b.sql/);
  });

  it('not yet applied are those after the last', () => {
    expect(pendingMigrations(files, [])).toEqual(files);
    expect(pendingMigrations(files, files.slice(0, 2))).toEqual(files.slice(2));
    expect(pendingMigrations(files, files)).toEqual([]);
  });

  it('edited after they were applied are refused by name', () => {
    const [first] = readMigrations(folderOf({ '0001-a.sql': 'A, edited' }));
    expect(() => pendingMigrations(first ? [first] : [], files.slice(0, 1))).toThrow(/0001-a.sql was edited/);
  });

  it('applied and now missing are refused by name', () => {
    expect(() => pendingMigrations(files.slice(0, 2), files)).toThrow(/0003-c.sql was applied/);
  });

  it('applied out of order are refused', () => {
    expect(() => pendingMigrations(files, files.slice(1, 2))).toThrow(/0002-b.sql was applied out of order/);
  });
});

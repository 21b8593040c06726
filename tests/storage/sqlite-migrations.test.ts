import { appendFileSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrationsFolder } from '#server/storage/migrate.ts';
import { openForReading } from '#server/storage/sqlite/connection.ts';
import { openSqliteStore } from '#server/storage/sqlite/sqlite-store.ts';
import { addService } from '../support/rated-services.ts';
import { scratchFolder } from './scratch-folder.ts';

const today = '2026-01-05';

/** A copy of the real migrations, to be spoiled. */
function freshOptions() {
  const folder = scratchFolder();
  const migrations = join(folder, 'migrations');
  mkdirSync(migrations);
  copyFileSync(join(migrationsFolder('sqlite'), '0001-initial.sql'), join(migrations, '0001-initial.sql'));
  return { path: join(folder, 'deep/er/avis.db'), migrations, today };
}

const open = async (options: ReturnType<typeof freshOptions>) => (await openSqliteStore(options)).close();

function ledger(path: string): unknown[] {
  const db = openForReading(path);
  try {
    return db.prepare('SELECT name FROM migration').pluck().all();
  } finally {
    db.close();
  }
}

describe('migrating SQLite', () => {
  it('applies each file once, in folders it makes itself', async () => {
    const options = freshOptions();
    await open(options);
    await open(options);
    writeFileSync(join(options.migrations, '0002-more.sql'), 'CREATE TABLE more (x INTEGER) STRICT;');
    await open(options);
    expect(ledger(options.path)).toEqual(['0001-initial.sql', '0002-more.sql']);
  });

  it('refuses an edited file with one line, and touches nothing', async () => {
    const options = freshOptions();
    await open(options);
    appendFileSync(join(options.migrations, '0001-initial.sql'), '-- harmless\n');
    await expect(open(options)).rejects.toThrow(/^cannot open .*0001-initial\.sql was edited[^\n]*$/);
    expect(ledger(options.path)).toEqual(['0001-initial.sql']);
  });

  it('refuses a store of a newer version', async () => {
    const options = freshOptions();
    const newer = join(options.migrations, '0002-more.sql');
    writeFileSync(newer, 'CREATE TABLE more (x INTEGER) STRICT;');
    await open(options);
    await expect(open({ ...freshOptions(), path: options.path })).rejects.toThrow(
      /0002-more\.sql was applied/,
    );
  });

  it('leaves no half of a file that fails', async () => {
    const options = freshOptions();
    await open(options);
    writeFileSync(join(options.migrations, '0002-more.sql'), 'CREATE TABLE more (x); CREATE TABLE more (x);');
    await expect(open(options)).rejects.toThrow(/0002-more\.sql failed: table more already exists/);
    writeFileSync(join(options.migrations, '0002-more.sql'), 'CREATE TABLE more (x) ;');
    await open(options);
    expect(ledger(options.path)).toEqual(['0001-initial.sql', '0002-more.sql']);
  });

  it('is safe when many start at once', async () => {
    const options = freshOptions();
    const stores = await Promise.all(Array.from({ length: 8 }, () => openSqliteStore(options)));
    const [first, ...others] = stores;
    if (!first) throw new Error('no store');
    await addService(first, { code: 'a' });
    for (const other of others) expect(await other.catalogue.find('a')).not.toBeNull();
    await Promise.all(stores.map((store) => store.close()));
    expect(ledger(options.path)).toEqual(['0001-initial.sql']);
  });
});

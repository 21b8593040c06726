/** Opens a release and makes it visible. */
import type { Release } from '../store.ts';
import type { Database } from './database.ts';

/** A release found open after a crash is of demonstration cells only while both starts say so. */
const opening = `INSERT INTO release AS release (name, date, demo) VALUES ($1, $2, $3)
  ON CONFLICT (name) DO UPDATE SET demo = least(release.demo, excluded.demo) WHERE release.visible = 0`;

export function beginRelease(db: Database, { name, date, demo }: Release): Promise<'open' | 'exists'> {
  return db.write(async (session) =>
    (await session.run(opening, [name, date, Number(demo)])) > 0 ? 'open' : 'exists',
  );
}

export function showRelease(db: Database, name: string): Promise<void> {
  return db.write(async (session) => {
    const shown = await session.run('UPDATE release SET visible = 1 WHERE name = $1', [name]);
    if (shown === 0) throw new Error(`no release is named ${name}`);
    await session.run('UPDATE store SET revision = revision + 1');
  });
}

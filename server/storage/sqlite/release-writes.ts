/** Opens a release and makes it visible. */
import type { Release } from '../store.ts';
import { atomic } from './atomic.ts';
import type { Connection } from './connection.ts';

export function releaseWrites(db: Connection) {
  const find = db.prepare<[string], { visible: number }>('SELECT visible FROM release WHERE name = ?');
  // A release found open after a crash is of demonstration cells only while both starts say so.
  const open = db.prepare(
    `INSERT INTO release (name, date, demo) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET demo = min(demo, excluded.demo) WHERE visible = 0`,
  );
  const show = db.prepare('UPDATE release SET visible = 1 WHERE name = ?');
  const revise = db.prepare('UPDATE store SET revision = revision + 1');

  return {
    beginRelease: atomic(db, ({ name, date, demo }: Release): 'open' | 'exists' => {
      if (find.get(name)?.visible === 1) return 'exists';
      open.run(name, date, Number(demo));
      return 'open';
    }),

    showRelease: atomic(db, (name: string): void => {
      if (show.run(name).changes === 0) throw new Error(`no release is named ${name}`);
      revise.run();
    }),
  };
}

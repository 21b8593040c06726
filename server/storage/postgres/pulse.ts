/** The smallest write: a COMMIT after it waits for everything before it, on this server and its synchronous standbys. */
import type { Database } from './database.ts';

export async function pulse(db: Pick<Database, 'write'>): Promise<void> {
  // READ COMMITTED, so that many who do it at once take turns instead of beginning again.
  await db.write((session) => session.run('UPDATE store SET pulse = 1 - pulse'));
}

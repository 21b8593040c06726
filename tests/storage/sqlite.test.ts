import { join } from 'node:path';
import { openSqliteStore } from '#server/storage/sqlite/sqlite-store.ts';
import { describeStore } from './store.suite.ts';

describeStore('SQLite', ({ folder, today }) => openSqliteStore({ path: join(folder, 'avis.db'), today }));

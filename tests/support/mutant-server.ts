/**
 * The built server with one thing broken on purpose: a durability test that such a mutant passes proves nothing. The
 * mutant is a patched copy of dist/server, so it runs, starts and dies exactly as the sound one does.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A passage of the built server and what stands there instead. */
export type Mutation = { readonly from: RegExp; readonly to: string };

/** Answers a submission at once and writes it a little later: the acknowledgement no longer follows COMMIT. */
export const answersBeforeCommit: Mutation = {
  from: /const outcomes = await options\.append\((batch\.map\(\(\{ submission \}\) => submission\))\);/,
  to: "const sent = $1; setTimeout(() => options.append(sent).catch(() => {}), 20); const outcomes = sent.map(() => 'stored');",
};

/** Says "received" also when storage refused. */
export const answersWhateverHappens: Mutation = {
  from: /settle = \(\{ reject \}\) => reject\(error\);/,
  to: "settle = ({ resolve }) => resolve('stored');",
};

/** Stores what was written beside the ratings in a transaction of its own, a little later. */
export const commitsWordsApart: readonly Mutation[] = [
  {
    from: /statements\.push\(\{(\s+)text: commenting,/,
    to: "for (const text of ['COMMIT AND CHAIN', 'SELECT pg_current_xact_id(), pg_sleep(0.01)']) statements.push({ text, values: [] }); statements.push({$1text: commenting,",
  },
  { from: /(WHERE text IS NOT NULL) AND open\.xmin = pg_current_xact_id\(\)::xid/, to: '$1' },
];

/** Stores every attempt under an id of its own: nothing recognises a retry. */
export const knowsNoRetry: Mutation = {
  from: /id: submission\.id,(\s+)day,/,
  to: 'id: globalThis.crypto.randomUUID(),$1day,',
};

/** Asks for another level than the one that flushes each commit. */
export const flushesSometimes: readonly Mutation[] = [
  { from: /synchronous = FULL/, to: 'synchronous = NORMAL' },
  { from: /synchronousFull = 2/, to: 'synchronousFull = 1' },
];

/** Asks for no level, and looks at none: better-sqlite3 then flushes in WAL mode at checkpoints only. */
export const flushesByDefault: readonly Mutation[] = [
  { from: /db\.pragma\("synchronous = FULL"\);/, to: '' },
  { from: /level !== synchronousFull/, to: 'false' },
];

/** Stops the main thread for as long as each write takes, as a driver without a thread of its own does. */
export const writesInTheMainThread: readonly Mutation[] = [
  {
    from: /(worker\.postMessage\(\{\s+\.\.\.)data,/,
    to: '$1Object.assign(data, { written: new Int32Array(new SharedArrayBuffer(4)) }),',
  },
  {
    from: /const post = \(message\) => (worker\.postMessage\(message, blocksOf\(message\)\));/,
    to: "const post = (message) => { const { written } = data; const before = Atomics.load(written, 0); $1; if (message !== 'close') Atomics.wait(written, 0, before); };",
  },
  { from: /=> start\(data\)/, to: '=> start(globalThis.opened = data)' },
  {
    from: /\} else (answer\(run\(operations, session, message\)\));/,
    to: '} else { $1; Atomics.add(opened.written, 0, 1); Atomics.notify(opened.written, 0); }',
  },
];

/** Lets who rates wait for as long as a write takes. */
export const waitsForTheDisk: readonly Mutation[] = [
  {
    from: /setTimeout\(\(\) => reject\(new ProblemError\("unavailable"\)\), limits\.deadlineMs\)/,
    to: 'undefined',
  },
  { from: /deadline === null \? void 0 : setTimeout\(expire, deadline\)/, to: 'undefined' },
];

/** Leaves the mark of the newest commit to its first reader, in the main thread. */
export const leavesMarksToReaders: Mutation = {
  from: /(const value = work\(\.\.\.args\);)\s+session\.markForReaders\(\);/,
  to: '$1',
};

/** Leaves a reader whom storage does not answer to nobody. */
export const readersUnheard: readonly Mutation[] = [
  {
    from: /(current = await deps\.revision\(\);\s+\} catch) \{\s+return false;/,
    to: '$1 (error) {\nthrow error;',
  },
  { from: /("a request was not answered"\);\s+)outgoing\.destroy\(\);/, to: '$1throw error;' },
];

/** Tells a reader that it failed where the file could not be read. */
export const takesReadFaultsForItsOwn: Mutation = {
  from: /throw isStorageFault\(error\) \? new StorageUnavailable\(error\.message\) : error/,
  to: 'throw error',
};

/** Keeps public answers whatever changed, here or in another process. */
export const keepsWhatChanged: Mutation = {
  from: /if \(current === revision && today === day\) return true;/,
  to: 'if (revision !== -1) return true;',
};

/** Ends every connection as soon as it is asked to stop, whoever waits on it. */
export const stopsWithoutAnswering: Mutation = {
  from: /(clearTimeout\(timer\);\s+resolve\(\);\s+\}\);\s+server)\.closeIdleConnections\(\);/,
  to: '$1.closeAllConnections();',
};

/** Never folds the log into the file while it runs. */
export const neverFoldsTheLog: Mutation = {
  from: /wal_autocheckpoint = \$\{\w+\}/,
  to: 'wal_autocheckpoint = 0',
};

/** No fault: folds every few commits what else would be folded every 16,000 pages, so that what strikes strikes that. */
export const foldsAllTheTime: Mutation = {
  from: /wal_autocheckpoint = \$\{\w+\}/,
  to: 'wal_autocheckpoint = 8',
};

/** Waits for readers while it empties the log. */
export const waitsToEmptyTheLog: Mutation = {
  from: /busy_timeout = \$\{foldWaitMs\}/,
  to: 'busy_timeout = 30000',
};

/** Publishes and forgets by whatever the clock says. */
export const believesAnyClock: Mutation = {
  from: /if \(newest === (?:null|undefined|void 0) \|\| today <= addDays\(newest, \w+\)\) return;/,
  to: 'return;',
};

/** Takes in whatever comes. */
export const queuesWithoutBound: Mutation = { from: /queue\.length >= limits\.queue/, to: 'false' };

/** Seals all there is, also what was given on the publication date or after it. */
export const sealsWhateverTheDay: readonly Mutation[] = [
  {
    from: /service = @service AND day < @before AND substr/,
    to: 'service = @service AND @before > 0 AND substr',
  },
  {
    from: /WHERE service = \? AND day < \? GROUP BY content/,
    to: 'WHERE service = ? AND ? > 0 GROUP BY content',
  },
];

/** @returns folder of the mutant's programs, removed when the test ends. @throws when a passage is not there once. */
export function buildMutant(...mutations: readonly Mutation[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'avis-mutant-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const shared of ['node_modules', 'migrations', 'package.json'])
    symlinkSync(join(root, shared), join(folder, shared));
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  const programs = join(folder, 'dist/server');
  for (const mutation of mutations) mutate(programs, mutation);
  return programs;
}

function mutate(folder: string, { from, to }: Mutation): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(folder, name));
  const holders = files.flatMap((file) => {
    const found = readFileSync(file, 'utf8').match(new RegExp(from, 'g')) ?? [];
    return found.map(() => file);
  });
  const [file] = holders;
  if (file === undefined || holders.length > 1)
    throw new Error(`${from} stands in ${holders.length} files of the built server; the mutant needs one`);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

import { existsSync } from 'node:fs';
import { claimForServing, openStore } from '../../compose.ts';
import { type DatabaseAddress, databaseAddress, databaseName } from '../../platform/config.ts';
import { type CopyReport, copyStore } from '../../storage/copy-store.ts';
import { StoreNotEmpty } from '../../storage/transfer-store.ts';
import { type Call, type Command, type Context, type ExitCode, Refusal, UsageFault } from '../command.ts';
import type { Terminal } from '../terminal.ts';
import { opening } from '../with-store.ts';

export const migrateStoreCommand: Command = {
  name: 'migrate-store',
  summary: 'Carry everything from one database to an empty one, SQLite or PostgreSQL.',
  operands: ['FROM', 'TO'],
  options: {},
  example: 'avis migrate-store sqlite:data/avis.db postgres://avis@localhost/avis',
  details: `
FROM and TO are addresses as in DATABASE_URL. Stop every server on both first: a file that is served is refused, and what a
PostgreSQL FROM receives after the copy began is not carried, and is reported as a difference. FROM is brought to this
version first, as a start of the server would; what it holds stays as it is. TO must hold nothing; it gets everything in
one transaction, or nothing. Then both are read again: every row, and every published figure of every service, must be the
same, or the command says what differs and ends with 1.

Receipts go on working under the same secret only: give the servers on TO the AVIS_SECRET of FROM, or what the file
"secret" in its DATA_DIR holds.`,
  run,
};

async function run({ operands: [from = '', to = ''] }: Call, { terminal }: Context): Promise<ExitCode> {
  const [source, target] = [addressOf(from), addressOf(to)];
  if (source.kind === 'sqlite' && !existsSync(source.path)) throw new Refusal(`${source.path} is not there.`);
  if (databaseName(source) === databaseName(target)) throw new Refusal('FROM and TO are the same database.');
  const report = await onBoth(source, target, copyStore);
  return tell(report, target, terminal);
}

async function onBoth<T>(
  source: DatabaseAddress,
  target: DatabaseAddress,
  work: (
    from: Awaited<ReturnType<typeof openStore>>,
    to: Awaited<ReturnType<typeof openStore>>,
  ) => Promise<T>,
): Promise<T> {
  // Released in reverse order: a store is closed before another process may serve it.
  const open: (() => Promise<void>)[] = [];
  const take = async (database: DatabaseAddress) => {
    const lock = await opening(database, async () => claimForServing(database));
    if (lock) open.unshift(lock.release);
    const store = await opening(database, () => openStore(database));
    open.unshift(store.close);
    return store;
  };
  try {
    return await work(await take(source), await take(target));
  } catch (error) {
    if (!(error instanceof StoreNotEmpty)) throw error;
    throw new Refusal(`${databaseName(target)} must be empty: ${error.message}. Nothing was written.`);
  } finally {
    for (const close of open) await close();
  }
}

function tell(report: CopyReport, target: DatabaseAddress, { out, err }: Terminal): ExitCode {
  const { rows, services, differences } = report;
  if (differences.length > 0) {
    err.write(`${differences.join('\n')}\n${databaseName(target)} is not a true copy: do not use it.\n`);
    return 1;
  }
  out.write(
    `${databaseName(target)} holds the same ${rows} rows, and publishes the same for ${services} services.\n`,
  );
  return 0;
}

function addressOf(url: string): DatabaseAddress {
  try {
    return databaseAddress(url);
  } catch (error) {
    throw new UsageFault(error instanceof Error ? error.message : String(error));
  }
}

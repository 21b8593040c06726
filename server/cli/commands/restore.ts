import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, loadConfig } from '../../platform/config.ts';
import { restoreStore } from '../../storage/sqlite/restore.ts';
import type { Call, Command, Context, ExitCode } from '../command.ts';
import { describeStoreFile, fileOf, onStoreFile } from '../on-store-file.ts';

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Put a backup in the place of the database; the server must be stopped.',
  operands: ['FILE'],
  options: {
    replace: { value: null, about: 'Where a store is there already: put it aside as avis.db.replaced.' },
  },
  example: 'avis restore /backups/avis-2026-03-15.db',
  details: `
FILE is verified first – whole, undamaged, of this version or an older one – and stays as it is. The restored store
publishes the figures it published then; dates missed since are published at the next start, from what it holds.

Put the secret back too (AVIS_SECRET, or the file "secret" of DATA_DIR): under another one, receipts given out are unknown
and a submission sent again is refused. What was erased or withdrawn after the backup is back: erase it again.`,
  run,
};

function run(call: Call, context: Context): Promise<ExitCode> {
  const [from = ''] = call.operands;
  const { out, err } = context.terminal;
  const config = loadConfig(context.environment);
  return onStoreFile(async () => {
    const to = fileOf(config.database);
    const { aside, ...file } = await restoreStore({ from, to, replace: call.switches.has('replace') });
    out.write(`${to} is restored: ${describeStoreFile(file)}.\n`);
    if (aside !== null) out.write(`The store that was there is now ${aside}.\n`);
    if (!hasSecret(config))
      err.write('There is no secret here yet: put back the one of this store before the server starts.\n');
    return 0;
  });
}

function hasSecret({ secret, dataDir }: Config): boolean {
  return secret !== null || existsSync(join(dataDir, 'secret'));
}

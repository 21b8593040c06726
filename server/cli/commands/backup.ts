import { loadConfig } from '../../platform/config.ts';
import { backUpStore } from '../../storage/sqlite/backup.ts';
import type { Call, Command, Context, ExitCode } from '../command.ts';
import { describeStoreFile, fileOf, onStoreFile } from '../on-store-file.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: 'Copy the database into one file, also while the server runs.',
  operands: ['FILE'],
  options: {},
  example: 'avis backup /backups/avis-2026-03-15.db',
  details: `
FILE is the store as it was at one moment. It appears whole and verified, or not at all, and never replaces a file that
exists. What is received after that moment is not in it: what a disaster can cost is the time since the last backup.

The secret that signs receipts is not in it: keep AVIS_SECRET, or the file "secret" of DATA_DIR, in another place than the
backups. FILE holds comments as people sent them: keep it as safe as the store, and no longer than you need it; a comment
erased or a submission withdrawn later is still in it.`,
  run,
};

function run(call: Call, context: Context): Promise<ExitCode> {
  const [to = ''] = call.operands;
  const { database } = loadConfig(context.environment);
  return onStoreFile(async () => {
    const file = await backUpStore({ from: fileOf(database), to });
    context.terminal.out.write(`${to} holds the store: ${describeStoreFile(file)}.\n`);
    return 0;
  });
}

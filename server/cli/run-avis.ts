/** Runs one command line and turns every way it can end into an exit code and, where it failed, one clear line. */
import { ConfigFaults } from '../platform/config.ts';
import { StorageUnavailable } from '../storage/store.ts';
import { parseArguments } from './arguments.ts';
import { type Command, type Context, type ExitCode, Refusal, UsageFault } from './command.ts';
import { backupCommand } from './commands/backup.ts';
import { commentsCommand } from './commands/comments.ts';
import { importRatingsCommand } from './commands/import-ratings.ts';
import { importServicesCommand } from './commands/import-services.ts';
import { importStructuresCommand } from './commands/import-structures.ts';
import { kioskCommand } from './commands/kiosk.ts';
import { migrateCommand } from './commands/migrate.ts';
import { migrateStoreCommand } from './commands/migrate-store.ts';
import { publishCommand } from './commands/publish.ts';
import { restoreCommand } from './commands/restore.ts';
import { serveCommand } from './commands/serve.ts';
import { commandHelp, groupHelp, overview } from './help.ts';
import { packageVersion } from './package-version.ts';
import { printable } from './printable.ts';

/** In the order in which somebody new needs them. */
export const commands: readonly Command[] = [
  serveCommand,
  migrateCommand,
  importStructuresCommand,
  importServicesCommand,
  importRatingsCommand,
  publishCommand,
  commentsCommand,
  kioskCommand,
  backupCommand,
  restoreCommand,
  migrateStoreCommand,
];

export async function runAvis(words: readonly string[], context: Context): Promise<ExitCode> {
  const { out, err } = context.terminal;
  try {
    const parsed = parseArguments(words, commands);
    if (parsed.kind === 'help') {
      out.write(helpOf(parsed.of));
      return 0;
    }
    if (parsed.kind === 'version') {
      out.write(`Avis+ ${packageVersion()}\n`);
      return 0;
    }
    return await parsed.command.run(parsed.call, context);
  } catch (error) {
    err.write(`${printable(lineOf(error))}\n`);
    return error instanceof UsageFault || error instanceof ConfigFaults ? 2 : 1;
  }
}

function helpOf(named: readonly Command[] | null): string {
  if (named === null) return overview(commands);
  const [command, second] = named;
  return command && !second ? commandHelp(command) : groupHelp(named);
}

function lineOf(error: unknown): string {
  if (error instanceof UsageFault) return `${error.message}\n"avis --help" lists the commands.`;
  if (error instanceof Refusal || error instanceof ConfigFaults) return error.message;
  if (error instanceof StorageUnavailable)
    return `The store did not answer: ${error.message}. Running the command again is safe.`;
  return `avis failed unexpectedly: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

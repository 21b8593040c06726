import { databaseName } from '../../platform/config.ts';
import type { Call, Command, Context, ExitCode } from '../command.ts';
import { withStore } from '../with-store.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Create the database, or bring it to the version of this program.',
  operands: [],
  options: {},
  example: 'avis migrate',
  details: `
Every other command does this first, so it is needed only where migrating and running are separate steps. Migrations are
numbered, applied once, and refused when one that was applied has been edited. Repeating changes nothing.`,
  run,
};

function run(_call: Call, context: Context): Promise<ExitCode> {
  return withStore<ExitCode>(context, async (store, { database }) => {
    await store.ready();
    context.terminal.out.write(`${databaseName(database)} is ready.\n`);
    return 0;
  });
}

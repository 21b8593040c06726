import { daysAheadMax } from '#shared/scoring/publication-date.ts';
import { refillDemonstration } from '../../administer/demonstration.ts';
import { compose } from '../../compose.ts';
import { loadConfig } from '../../platform/config.ts';
import {
  PublicationDateRefused,
  type PublishOutcome,
  publishAt,
  publishDue,
} from '../../publish/publish-releases.ts';
import { type Call, type Command, type Context, type ExitCode, UsageFault } from '../command.ts';
import { startProgress } from '../progress.ts';
import { counted } from '../report-faults.ts';
import type { Terminal } from '../terminal.ts';
import { opening } from '../with-store.ts';

export const publishCommand: Command = {
  name: 'publish',
  summary: 'Publish what is due, or everything up to a date.',
  operands: [],
  options: {
    at: { value: 'DATE', about: `The publication date, as 2026-01-31; at most ${daysAheadMax} days ahead.` },
  },
  example: 'avis publish --at 2026-03-15',
  details: `
A publication date closes the groups of at least MIN_CELL ratings given before it; what is smaller stays open and
grows. A rating given today counts from tomorrow's date on. The server does this by itself at 06:00 Europe/Paris on the
dates of PUBLICATION_CALENDAR; this command does it now, also beside a running server.

Without --at: the dates that are due. With --at DATE: the dates missed before it, then DATE itself.
Repeating changes nothing and says so. What is published stays published: there is no way back.`,
  run,
};

async function run(call: Call, context: Context): Promise<ExitCode> {
  const { terminal, clock } = context;
  const date = call.values.get('at');
  const config = loadConfig(context.environment);
  // The command's own lines say what happens; the server's log would say it twice.
  const composed = await opening(config.database, () => compose({ ...config, logLevel: 'warn' }));
  const deps = { ...composed, clock };
  const progress = startProgress({ output: terminal.err, label: 'Services closed', total: null });
  const publisher = {
    ...deps,
    afterRelease: [() => refillDemonstration(deps)],
    onProgress: progress.advance,
  };
  try {
    const outcome = await (date === undefined ? publishDue(publisher) : publishAt(publisher, date));
    progress.end();
    return report(terminal, outcome, date);
  } catch (error) {
    if (error instanceof PublicationDateRefused) throw new UsageFault(`--at: ${error.message}.`);
    throw error;
  } finally {
    await deps.store.close();
  }
}

function report(terminal: Terminal, outcome: PublishOutcome, date: string | undefined): ExitCode {
  if (outcome.outcome === 'locked') {
    terminal.err.write('Another process is publishing at this moment; nothing was done here.\n');
    return 1;
  }
  if (outcome.outcome === 'already-published') {
    const newest = outcome.newest === null ? 'nothing has been published yet' : `newest: ${outcome.newest}`;
    terminal.out.write(
      date === undefined ? `No date is due (${newest}).\n` : `${date} is already published (${newest}).\n`,
    );
    return 0;
  }
  for (const { name, services, cells, sealed } of outcome.releases) {
    const what =
      cells === 0
        ? 'nothing could be closed'
        : `${counted(cells, 'cell')} closed in ${counted(services, 'service')}, ${counted(sealed, 'submission')} sealed`;
    terminal.out.write(`${name}: ${what}.\n`);
  }
  return 0;
}

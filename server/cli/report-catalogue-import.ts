/** Prints what an import of the catalogue did or why it did nothing. */
import type { CatalogueImport } from '../administer/catalogue-import.ts';
import type { ExitCode } from './command.ts';
import { counted, faultsShown, reportFaults } from './report-faults.ts';
import type { Terminal } from './terminal.ts';

export function reportCatalogueImport(options: {
  readonly terminal: Terminal;
  readonly file: string;
  readonly outcome: CatalogueImport;
  readonly partial: boolean;
  readonly unit: 'line' | 'entry';
  readonly what: 'structure' | 'service';
}): ExitCode {
  const { terminal, file, outcome, partial, unit, what } = options;
  const { faults, written } = outcome;
  const faulty = counted(faults.length, unit, unit === 'entry' ? 'entries' : undefined);
  reportFaults({
    terminal,
    file,
    faults: partial ? faults : faults.slice(0, faultsShown),
    total: faults.length,
    unit,
  });
  if (written === null) {
    const way = partial ? 'none is sound' : '--partial imports the others';
    terminal.err.write(`Nothing was imported: ${faulty} of ${outcome.lines} refused (${way}).\n`);
    return 1;
  }
  const { created, updated, unchanged } = written;
  terminal.out.write(
    `${counted(created + updated + unchanged, what)}: ${created} created, ${updated} updated, ${unchanged} unchanged.\n`,
  );
  if (faults.length > 0) terminal.err.write(`${faulty} left out, listed above.\n`);
  return faults.length > 0 ? 1 : 0;
}

import { importRatings, type RatingsImport } from '../../collect/import/import-ratings.ts';
import { mappedColumns, type RatingsMapping } from '../../collect/import/ratings-mapping.ts';
import { type ImportedRow, UnusableFile } from '../../platform/imported-row.ts';
import type { Call, Command, Context, ExitCode } from '../command.ts';
import { namingFile } from '../naming-file.ts';
import { startProgress } from '../progress.ts';
import { readCsv } from '../read-csv.ts';
import { readMapping } from '../read-mapping.ts';
import { counted, faultsShown, reportFaults } from '../report-faults.ts';
import { suggest } from '../suggest.ts';
import type { Terminal } from '../terminal.ts';
import { withStore } from '../with-store.ts';

/** With --partial every line left out is listed, so that it can be fixed; past this the file is another one. */
const faultsListedMax = 10_000;

export const importRatingsCommand: Command = {
  name: 'import ratings',
  summary: 'Bring in ratings collected elsewhere, kept apart under their source.',
  operands: ['FILE'],
  options: {
    mapping: { value: 'FILE', required: true, about: 'What the columns mean, as JSON (below).' },
    partial: { value: null, about: 'Import the sound lines and report the others.' },
  },
  example: 'avis import ratings survey-2015.csv --mapping survey-2015.json',
  details: `
FILE is a CSV (comma, semicolon or tab; UTF-8), one person a line. The mapping says what its columns mean:

  {
    "source": "survey",                who collected them: published as imported:survey, never added to others
    "batch": "2015",                   names this file: with the line number it is each line's identity
    "service": {"column": "AREA", "values": {"A": "desk-a", "B": "desk-b"}},
    "day": {"column": "DATE", "format": "DD/MM/YYYY"},
    "ratings": {
      "overall": {"column": "Q1"},
      "courtesy": {"column": "Q2", "values": {"9": null}}
    },
    "values": {"6": "na", "0": null, "Blank": null},
    "channel": "counter",
    "language": {"column": "LANG", "values": {"1": "en", "2": null}}
  }

  service   {"column", "values"?}: the cell, translated by "values", is the code; or one code for every line
  day       "format": YYYY-MM-DD, DD/MM/YYYY, MM/DD/YYYY (an hour behind it is dropped), or "day" for a bare day of
            the month, with "year": 2015 and "month": 5 beside it
  ratings   criterion → {"column", "values"?}; 1 to 5 stand for themselves, an empty cell is no answer
  values    what other cells mean, in every column: 1 to 5, "na" (does not apply) or null (no answer)
  edition   edition of the charter the criteria belong to; sp-plus-2020 when absent
  channel, mode, outcome, language    a constant, or {"column", "values"?}; absent = not said

Names of columns are compared without the blanks around them. Every mapped criterion counts as put to everybody who
answered anything. A line without any answer is counted as empty and left out.

The ratings wait, like all others, until a release closes their civil month; under 11 they wait for the next one.
Importing again changes nothing. A line changed since its first import is reported and not applied.
One faulty line – unknown service, value outside the mapping, day that does not exist or is to come – refuses the whole
file before anything is written, unless --partial is given.`,
  run,
};

async function run(call: Call, context: Context): Promise<ExitCode> {
  const [file = ''] = call.operands;
  const { terminal, clock } = context;
  const partial = call.switches.has('partial');
  const mapping = await readMapping(call.values.get('mapping') ?? '');
  let checkedLines = 0;
  const checking = startProgress({ output: terminal.err, label: 'Lines checked', total: null });
  let importing = checking;
  const outcome = await namingFile(file, async () => {
    // Before the store is opened: a wrong file must not create one.
    await openMapped(file, mapping);
    return withStore(context, (store) =>
      importRatings({
        store,
        mapping,
        openRows: () => openMapped(file, mapping),
        today: clock.today(),
        partial,
        faultsKept: partial ? faultsListedMax : faultsShown,
        onLine: (phase) => {
          if (phase === 'checked') checkedLines += 1;
          else if (importing === checking) {
            checking.end();
            importing = startProgress({ output: terminal.err, label: 'Lines imported', total: checkedLines });
          }
          importing.advance();
        },
      }),
    ).finally(() => importing.end());
  });
  return report(terminal, file, mapping, outcome, partial);
}

async function openMapped(file: string, mapping: RatingsMapping): Promise<AsyncIterable<ImportedRow>> {
  const { columns, rows } = await readCsv(file);
  const missing = mappedColumns(mapping).filter((column) => !columns.includes(column));
  if (missing.length === 0) return rows;
  const named = missing.map((column) => `"${column}"`).join(', ');
  const meant = missing.map((column) => suggest(column, columns)).join('');
  throw new UnusableFile(`it has no column ${named}, which the mapping names.${meant}`);
}

function report(
  terminal: Terminal,
  file: string,
  mapping: RatingsMapping,
  outcome: RatingsImport,
  partial: boolean,
): ExitCode {
  const { lines, added, repeated, empty, faults, faultsTotal, imported } = outcome;
  reportFaults({ terminal, file, faults, total: faultsTotal, unit: 'line' });
  if (!imported) {
    terminal.err.write(
      `Nothing was imported: ${counted(faultsTotal, 'line')} of ${lines} refused (--partial imports the others).\n`,
    );
    return 1;
  }
  terminal.out.write(
    `${counted(lines, 'line')} for imported:${mapping.source}: ${added} added, ${repeated} imported before, ${empty} empty.\n`,
  );
  if (faultsTotal === 0) return 0;
  terminal.err.write(`${counted(faultsTotal, 'line')} left out${partial ? ', listed above' : ''}.\n`);
  return 1;
}

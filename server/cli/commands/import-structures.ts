import { importStructures, structureColumns } from '../../administer/import-structures.ts';
import { UnusableFile } from '../../platform/imported-row.ts';
import type { Call, Command, Context, ExitCode } from '../command.ts';
import { namingFile } from '../naming-file.ts';
import { startProgress } from '../progress.ts';
import { readCsv } from '../read-csv.ts';
import { reportCatalogueImport } from '../report-catalogue-import.ts';
import { withStore } from '../with-store.ts';

export const importStructuresCommand: Command = {
  name: 'import structures',
  summary: 'Load the directory of Services Publics + (or a newer copy of it).',
  operands: ['FILE'],
  options: { partial: { value: null, about: 'Import the sound lines and report the others.' } },
  example: 'avis import structures export-structures.csv',
  details: `
FILE is the CSV that data.gouv.fr publishes as « Référentiel structure de la plateforme Services Publics Plus »:
UTF-8, semicolons (commas and tabs are understood too), one line a structure. Columns read:

  Code SP+ de la structure     the code: 1 to 32 letters, digits or hyphens, case-sensitive
  Code SP+ structure parent    what it hangs from: in the file, or known already; empty = root
  Intitulé de la structure     the name; « Intitulé structure usager » goes before it where filled
  Intitulé de la typologie     the kind
  Intitulé du réseau           the network, kept on its root
  Ville                        the place, with INSEE Département or PAYS where present
  Actif                        Oui or Non; an inactive structure stays readable and takes no ratings

Every structure becomes a service; one with structures below it is an organisation too.
Importing again changes nothing; a changed line updates its service; a service that is not in FILE stays as it is.
A line that cannot be read, an unknown parent, a loop or a code given twice: the whole file is refused and nothing is
written, unless --partial is given.`,
  run,
};

async function run(call: Call, context: Context): Promise<ExitCode> {
  const [file = ''] = call.operands;
  const { terminal, clock } = context;
  const partial = call.switches.has('partial');
  const outcome = await namingFile(file, async () => {
    const { columns, rows } = await readCsv(file);
    checkColumns(columns);
    const progress = startProgress({ output: terminal.err, label: 'Lines read', total: null });
    return withStore(context, ({ catalogue }) =>
      importStructures({
        catalogue,
        rows,
        today: clock.today(),
        partial,
        onLine: progress.advance,
      }).finally(progress.end),
    );
  });
  return reportCatalogueImport({ terminal, file, outcome, partial, unit: 'line', what: 'structure' });
}

function checkColumns(columns: readonly string[]): void {
  const missing = structureColumns.filter((column) => !columns.includes(column));
  if (missing.length === 0) return;
  const found = columns.length === 1 ? 'one column lacks' : `${columns.length} columns lack`;
  const expected = missing.map((column) => `"${column}"`).join(', ');
  throw new UnusableFile(
    `this is not the directory of Services Publics +; its ${found} ${expected} (avis import structures --help)`,
  );
}

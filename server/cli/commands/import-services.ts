import { importServices } from '../../administer/import-services.ts';
import type { Call, Command, Context, ExitCode } from '../command.ts';
import { namingFile } from '../naming-file.ts';
import { startProgress } from '../progress.ts';
import { readServiceLines } from '../read-service-lines.ts';
import { reportCatalogueImport } from '../report-catalogue-import.ts';
import { withStore } from '../with-store.ts';

export const importServicesCommand: Command = {
  name: 'import services',
  summary: 'Create services of your own, or configure services already there.',
  operands: ['FILE'],
  options: { partial: { value: null, about: 'Import the sound lines and report the others.' } },
  example: 'avis import services services.csv',
  details: `
FILE is a CSV (comma, semicolon or tab; UTF-8) whose first line names the columns, or a JSON list of objects with the
same keys. Only "code" is required, and "name" for a new service. A column that is absent changes nothing; an empty
cell clears its value.

  code          1 to 32 letters, digits or hyphens, case-sensitive; "demo-…" is kept for the demonstration
  name          as citizens read it
  parent        code of the service it hangs from: in the file, or known already; empty = root
  kind, place   what it is and where
  network       label of a root; services below inherit it
  active        yes or no; an inactive service stays readable and takes no ratings
  edition       edition of the charter: sp-plus-2020 or sp-plus-2023; empty = unchanged
  edition_from  the day from which it counts (2026-01-31); empty = today
  criteria      the criteria always asked besides overall, 6 at most, separated by spaces; empty = rotation
  off           criteria never asked, separated by spaces
  placements    where links and widgets stand, 50 at most of 60 characters, separated by |

Example file:

  code,name,parent,place,criteria,placements
  mairie-lyon,Mairie de Lyon,,Lyon,,
  mairie-lyon-3,Mairie du 3e,mairie-lyon,Lyon,courtesy delay,hall|courriel de confirmation

The same in JSON: [{"code": "mairie-lyon-3", "criteria": ["courtesy", "delay"], "placements": ["hall"], "active": true}]

Importing again changes nothing. One faulty line refuses the whole file, unless --partial is given.`,
  run,
};

async function run(call: Call, context: Context): Promise<ExitCode> {
  const [file = ''] = call.operands;
  const { terminal, clock } = context;
  const partial = call.switches.has('partial');
  const { outcome, unit } = await namingFile(file, async () => {
    const { unit, lines } = await readServiceLines(file);
    const progress = startProgress({ output: terminal.err, label: 'Lines read', total: null });
    const outcome = await withStore(context, ({ catalogue }) =>
      importServices({ catalogue, lines, today: clock.today(), partial, onLine: progress.advance }).finally(
        progress.end,
      ),
    );
    return { outcome, unit };
  });
  return reportCatalogueImport({ terminal, file, outcome, partial, unit, what: 'service' });
}

import { databaseName } from '../../platform/config.ts';
import type { CommentGroup } from '../../storage/store.ts';
import { type Call, type Command, type Context, type ExitCode, Refusal } from '../command.ts';
import { printable, printableJson } from '../printable.ts';
import { counted } from '../report-faults.ts';
import type { Terminal } from '../terminal.ts';
import { withStore } from '../with-store.ts';

export const commentsCommand: Command = {
  name: 'comments',
  summary: 'Read the comments of a service that can be read.',
  operands: ['CODE'],
  options: {
    json: { value: null, about: 'A JSON list of {"month", "comments"}, every text exactly as sent.' },
  },
  example: 'avis comments CiDJ6mluUL',
  details: `
A comment can be read once the rating it came with is published; until then neither its text nor its number is shown.
The comments that became readable with one release stand together under the month of that release, in an order that
says nothing: no hour, no rating, nobody.

On a terminal, characters that could move its cursor or hide text are shown as <U+001B>. Into a file or a pipe the
texts go exactly as they were sent.`,
  run,
};

async function run(call: Call, context: Context): Promise<ExitCode> {
  const [code = ''] = call.operands;
  const { out } = context.terminal;
  const groups = await withStore(context, async ({ catalogue, comments }, { database }) => {
    const service = await catalogue.find(code);
    if (!service) throw new Refusal(`No service has the code "${code}" in ${databaseName(database)}.`);
    return comments.readable(service.number);
  });
  if (call.switches.has('json')) out.write(`${printableJson(groups)}\n`);
  else writeGroups(context.terminal, groups);
  return 0;
}

function writeGroups({ out, err }: Terminal, groups: readonly CommentGroup[]): void {
  if (groups.length === 0)
    err.write('No comment can be read yet: they open with the release of their ratings.\n');
  const shown = out.isTTY ? printable : (text: string) => text;
  for (const { month, comments } of groups) {
    out.write(`== ${month}: ${counted(comments.length, 'comment')}\n\n`);
    for (const [at, comment] of comments.entries())
      out.write(`-- ${at + 1} of ${comments.length}\n${shown(comment)}\n\n`);
  }
}

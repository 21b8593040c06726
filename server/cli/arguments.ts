/** Turns the words typed into a command and its arguments, or into one line that says what is wrong with them. */
import { parseArgs } from 'node:util';
import { type Call, type Command, UsageFault } from './command.ts';
import { suggest } from './suggest.ts';

export type Parsed =
  /** Null: the help of the whole; several: those that begin with the words typed. */
  | { readonly kind: 'help'; readonly of: readonly Command[] | null }
  | { readonly kind: 'version' }
  | { readonly kind: 'call'; readonly command: Command; readonly call: Call };

/** @throws UsageFault */
export function parseArguments(words: readonly string[], commands: readonly Command[]): Parsed {
  const wantsHelp = words.some((word) => word === '--help' || word === '-h') || words[0] === 'help';
  const named = words.filter((word) => word !== 'help' && !word.startsWith('-'));
  if (words.length === 1 && words[0] === '--version') return { kind: 'version' };
  if (named.length === 0) {
    const stray = words.find((word) => word.startsWith('-') && word !== '--help' && word !== '-h');
    if (stray !== undefined) throw new UsageFault(`A command was expected before "${stray}".`);
    return { kind: 'help', of: null };
  }
  if (!wantsHelp && words[0]?.startsWith('-'))
    throw new UsageFault(`Options come after the command: avis ${named[0]} … ${words[0]}`);
  if (wantsHelp && named.length === 1 && groupOf(named, commands).length > 0)
    return { kind: 'help', of: groupOf(named, commands) };
  const command = findCommand(named, commands);
  if (wantsHelp) return { kind: 'help', of: [command] };
  const rest = words.slice(command.name.split(' ').length);
  return { kind: 'call', command, call: readCall(rest, command) };
}

/** `import` alone begins several commands. */
function groupOf([first]: readonly string[], commands: readonly Command[]): readonly Command[] {
  return commands.filter(({ name }) => name.startsWith(`${first} `));
}

function findCommand(named: readonly string[], commands: readonly Command[]): Command {
  const typed = (count: number) => named.slice(0, count).join(' ');
  const found = commands.find(({ name }) => name === typed(name.split(' ').length));
  if (found) return found;
  const group = groupOf(named, commands).map(({ name }) => name);
  if (group.length > 0 && named[1] === undefined)
    throw new UsageFault(`"${named[0]}" what? ${group.join(', ')}.`);
  const words = typed(group.length > 0 ? 2 : 1);
  const names = commands.map(({ name }) => name);
  const firsts = names.map((name) => name.split(' ')[0] ?? '');
  throw new UsageFault(`There is no command "${words}".${suggest(words, [...names, ...firsts])}`);
}

function readCall(words: readonly string[], command: Command): Call {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(command.options).map(([name, { value }]) => [
        name,
        { type: value === null ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const operands: string[] = [];
  const values = new Map<string, string>();
  const switches = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = command.options[token.name];
    if (!option) {
      const known = Object.keys(command.options).map((name) => `--${name}`);
      throw new UsageFault(
        `"avis ${command.name}" has no option "${token.rawName}".${suggest(token.rawName, known)}`,
      );
    }
    if (values.has(token.name) || switches.has(token.name))
      throw new UsageFault(`${token.rawName} is given twice.`);
    if (option.value === null) {
      if (token.value !== undefined) throw new UsageFault(`${token.rawName} takes no value.`);
      switches.add(token.name);
    } else {
      if (!token.value || (!token.inlineValue && token.value.startsWith('-')))
        throw new UsageFault(`${token.rawName} needs a value: ${token.rawName} ${option.value}`);
      values.set(token.name, token.value);
    }
  }
  checkComplete({ operands, values, switches }, command);
  return { operands, values, switches };
}

function checkComplete({ operands, values }: Call, command: Command): void {
  const missing = command.operands[operands.length];
  if (missing !== undefined) throw new UsageFault(`${missing} is missing. For example: ${command.example}`);
  const surplus = operands[command.operands.length];
  if (surplus !== undefined) throw new UsageFault(`"${surplus}" is one argument too many.`);
  for (const [name, option] of Object.entries(command.options)) {
    if (option.required && !values.has(name))
      throw new UsageFault(`--${name} ${option.value} is missing. For example: ${command.example}`);
  }
}

/** The help: the list of commands, of those that begin alike, and the page of one. */
import type { Command } from './command.ts';

export function overview(commands: readonly Command[]): string {
  return `Avis+: citizens rate a public service; the service publishes honest scores.

Usage: avis COMMAND          (from a checkout: npm run avis -- COMMAND)

${listed(commands)}

  avis COMMAND --help          file formats, options and what happens when
  avis --version               which version this is

A first hour:
  avis import structures export-structures.csv     load the national directory
  avis serve                                       and rate a service at http://localhost:3000
  avis publish --at DATE                           publish what was given before DATE (tomorrow, for today's)

Settings come from the environment (DATA_DIR, DATABASE_URL, PUBLIC_URL …); server/README.md lists them.
${exitCodes}`;
}

export function groupHelp(commands: readonly Command[]): string {
  return `${listed(commands)}

  avis COMMAND --help          file formats, options and what happens when
`;
}

export function commandHelp(command: Command): string {
  const options = Object.entries(command.options).map(([name, { value, about }]) => [
    value === null ? `--${name}` : `--${name} ${value}`,
    about,
  ]);
  const width = Math.max(0, ...options.map(([option]) => option?.length ?? 0));
  const lines = options.map(([option, about]) => `  ${option?.padEnd(width)}  ${about}`);
  return `avis ${usage(command)}
${command.summary}

Example: ${command.example}
${lines.length > 0 ? `\n${lines.join('\n')}\n` : ''}
${command.details.trim()}

${exitCodes}`;
}

function listed(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => usage(command).length));
  const list = commands.map(
    (command) =>
      `  ${usage(command).padEnd(width)}  ${command.summary}\n  ${''.padEnd(width)}    ${command.example}`,
  );
  return list.join('\n');
}

const exitCodes =
  'Exit codes: 0 all done; 1 refused, failed, or something was left out; 2 wrong command line or settings.\n';

/** A longer one would push every line of the list beyond the width of a terminal. */
const optionsShown = 2;

function usage({ name, operands, options }: Command): string {
  const given = Object.entries(options).map(([option, { value, required }]) => {
    const shown = value === null ? `--${option}` : `--${option} ${value}`;
    return required ? shown : `[${shown}]`;
  });
  // The page of the command names them all.
  const shown = given.length > optionsShown ? ['[OPTIONS]'] : given;
  return [name, ...operands, ...shown].join(' ');
}

/** What a command is: how it is called, what its help teaches, and the work it does. */
import type { Clock } from '../platform/clock.ts';
import type { Terminal } from './terminal.ts';

/** 0: all done. 1: refused, failed, or something was left out. 2: the command line or the settings are wrong. */
export type ExitCode = 0 | 1 | 2;

export type Option = {
  /** What its value is called in the help; null = a switch. */
  readonly value: string | null;
  readonly required?: true;
  readonly about: string;
};

export type Command = {
  /** The words typed: `import structures`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  readonly example: string;
  /** What its own help adds: formats, what happens when, limits. */
  readonly details: string;
  run(call: Call, context: Context): Promise<ExitCode>;
};

/** A command line that was understood. */
export type Call = {
  readonly operands: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
};

export type Context = {
  readonly terminal: Terminal;
  readonly clock: Clock;
  /** Settings; undefined = those of the process. */
  readonly environment: NodeJS.ProcessEnv | undefined;
};

/** The command line cannot be understood; the message is the one line printed. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
}

/** The command was understood and cannot be done; the message is the one line printed. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

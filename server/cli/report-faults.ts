/** Prints the lines that were refused, first ones first, and how many there are. */
import type { LineFault } from '../platform/imported-row.ts';
import { printable } from './printable.ts';
import type { Terminal } from './terminal.ts';

/** A screenful; whoever imports the rest on request needs the whole list, to fix what was left out. */
export const faultsShown = 20;

export function reportFaults(options: {
  readonly terminal: Terminal;
  readonly file: string;
  readonly faults: readonly LineFault[];
  /** All of them, where only the first ones are listed in `faults`. */
  readonly total: number;
  readonly unit: 'line' | 'entry';
}): void {
  const { terminal, file, faults, total, unit } = options;
  for (const { line, message } of faults)
    terminal.err.write(`${printable(`${file}: ${unit} ${line}: ${message}`)}\n`);
  if (total > faults.length) terminal.err.write(`… and ${total - faults.length} more.\n`);
}

/** `1 line`, `3 lines`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

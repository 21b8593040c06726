/** Says how far long work has come: one line redrawn on a terminal, a few plain lines elsewhere. */
import type { Output } from './terminal.ts';

export type Progress = { advance(): void; end(): void };

/** Redrawing more often costs more than the work; fewer plain lines would look like a hang. */
const stepsRedrawn = 250;
const stepsPerPlainLine = 5_000;

/** @param total steps in all; null = not known. */
export function startProgress(options: {
  readonly output: Output;
  readonly label: string;
  readonly total: number | null;
}): Progress {
  const { output, label, total } = options;
  const every = output.isTTY ? stepsRedrawn : stepsPerPlainLine;
  let done = 0;
  return {
    advance() {
      done += 1;
      if (done % every !== 0) return;
      const line = `${label}: ${done}${total === null ? '' : ` of ${total} (${percent(done, total)} %)`}`;
      output.write(output.isTTY ? `\r${line}` : `${line}\n`);
    },
    end() {
      // Erases to the end of the line: what follows starts at its beginning.
      if (output.isTTY && done >= every) output.write('\r\u001b[K');
    },
  };
}

function percent(done: number, total: number): number {
  return Math.min(100, Math.floor((100 * done) / Math.max(1, total)));
}

/** A line of a file brought in by an operator, as use cases receive it, and what they say of the lines they refuse. */

export type ImportedRow = {
  /** Where its first character stands in the file, counted from 1: what an editor shows. */
  readonly line: number;
  /** Cells by column name, exactly as written. */
  readonly cells: ReadonlyMap<string, string>;
  /** Why the line as such cannot be read; null when it can. */
  readonly fault: string | null;
};

export type LineFault = { readonly line: number; readonly message: string };

/** A file that cannot be imported at all; the message says what was expected, in one line. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}

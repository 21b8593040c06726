/** Medians and ratios of one run, as a table. */

export type Row = {
  readonly figure: string;
  /** Null where it could not be measured. */
  readonly value: number | null;
  /** To the reference measured in the same round. */
  readonly ratio: number | null;
  readonly target: number | null;
};

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export function printTable(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ figure }) => figure.length));
  console.log(`${'figure (median)'.padEnd(width)}  ${'value'.padStart(9)}  ratio  target`);
  for (const { figure, value, ratio, target } of rows) {
    const cells = [ratio, target].map((cell) => (cell === null ? '' : cell.toFixed(2)).padStart(5));
    console.log(
      `${figure.padEnd(width)}  ${(value?.toFixed(0) ?? 'SKIPPED').padStart(9)}  ${cells.join('  ')}`,
    );
  }
}

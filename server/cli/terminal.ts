/** Where the command line writes: results to `out`, everything that accompanies them to `err`. */

export type Output = { write(text: string): unknown; readonly isTTY: boolean };

export type Terminal = { readonly out: Output; readonly err: Output };

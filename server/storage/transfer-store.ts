/** The part of the storage port that carries everything from one store to another. */
import type { TransferTable } from './transfer-tables.ts';

/** Values in the order of the table's columns (transfer-tables.ts), alike whichever adapter they come from. */
export type TransferRow = readonly (number | string | null | Uint8Array)[];
export type TransferPage = { readonly table: TransferTable; readonly rows: readonly TransferRow[] };

/** The store holds something already. */
export class StoreNotEmpty extends Error {
  override readonly name = 'StoreNotEmpty';
}

export type TransferStore = {
  /** Everything, as it was at one moment: tables in the order in which they can be restored, rows by key. */
  pages(): AsyncIterable<TransferPage>;
  /** All pages or, when one fails, nothing. @throws StoreNotEmpty unless the store holds no more than its first day. */
  restore(pages: AsyncIterable<TransferPage>): Promise<void>;
};

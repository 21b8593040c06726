/** The receipt of a submission: the same at every attempt, made from its service and id alone. */
import { paths } from '#shared/contracts/paths.ts';
import type { Receipt, Submission } from '#shared/contracts/submission.ts';
import type { Sign } from '../../platform/secret.ts';
import type { Service, Store } from '../../storage/store.ts';
import { demonstrationNote } from './next-publication.ts';
import { idPrefixOf, receiptCodeOf } from './receipt-code.ts';

export type ReceiptDeps = {
  readonly store: Pick<Store, 'releases'>;
  readonly sign: Sign;
  readonly publicUrl: string;
  readonly minCell: number;
};

export async function writeReceipt(
  { store, sign, publicUrl, minCell }: ReceiptDeps,
  service: Service,
  { id, language = 'fr' }: Pick<Submission, 'id' | 'language'>,
  day: string,
): Promise<Receipt> {
  const code = receiptCodeOf(sign, { service: service.number, idPrefix: idPrefixOf(id) });
  const receipt = { receipt: code, service: service.code, url: `${publicUrl}${paths.receipt(code)}` };
  // An organisation has no such note: only its services are kept one rating short of a cell
  // (administer/demonstration.ts).
  if (!service.demo || service.children > 0) return receipt;
  const note = await demonstrationNote({ releases: store.releases, day, minCell, language });
  return { ...receipt, note };
}

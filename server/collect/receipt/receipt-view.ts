/** What the receipt page shows of one stored submission. */
import { editionOf } from '#shared/charter/charter.ts';
import type { Language } from '#shared/charter/circumstances.ts';
import { criterionOf } from '#shared/charter/criteria.ts';
import { paths } from '#shared/contracts/paths.ts';
import { commentGraphemesMax } from '#shared/contracts/submission.ts';
import { scaleLabels } from '#shared/i18n/scale.ts';
import { typesetIn } from '#shared/i18n/typography.ts';
import type { Dependencies } from '../../dependencies.ts';
import type { ReceiptKey, Service, StoredSubmission } from '../../storage/store.ts';
import { nextPublication, publishableDate } from './next-publication.ts';
import { receiptCodeOf } from './receipt-code.ts';
import type { OpenReceipt, ReceiptPageProps, ReceiptView } from './receipt-page-props.ts';

export async function receiptProps(
  deps: Pick<Dependencies, 'config' | 'sign' | 'store' | 'clock'>,
  found: { readonly key: ReceiptKey; readonly service: Service; readonly stored: StoredSubmission },
  language: Language,
  refused: OpenReceipt['refused'] = null,
): Promise<ReceiptPageProps> {
  const { key, service, stored } = found;
  const { config, clock, store } = deps;
  const receipt = receiptCodeOf(deps.sign, key);
  return {
    language,
    service: { code: service.code, name: service.name, demo: service.demo },
    receipt,
    url: `${config.publicUrl}${paths.receipt(receipt)}`,
    view: viewOf(stored, language, refused),
    scales: scaleLabels(language),
    commentMax: commentGraphemesMax,
    countsFrom:
      stored.state === 'open'
        ? await nextPublication(store.releases, { day: stored.day, calendar: config.calendar })
        : null,
    publishAt:
      service.demo && service.children === 0 && stored.state === 'open'
        ? await publishableDate(store.releases, { day: stored.day, today: clock.today() })
        : null,
    minCell: config.minCell,
  };
}

function viewOf(stored: StoredSubmission, language: Language, refused: OpenReceipt['refused']): ReceiptView {
  if (stored.state !== 'open') return stored;
  const { edition, ratings, asked } = stored.content;
  const shown = new Set(['overall', ...asked]);
  const questions = editionOf(edition)
    .criteria.filter(({ criterion }) => shown.has(criterion))
    .map(({ criterion }) => {
      const { text, scale } = criterionOf(criterion);
      return { criterion, text: typesetIn(language)(text[language]), scale };
    });
  return {
    state: 'open',
    day: stored.day,
    questions,
    ratings,
    comment: stored.comment,
    refused: refused ?? null,
  };
}

/** The end: what was stored, and the code that opens it again. */

import type { Receipt } from '#shared/contracts/submission.ts';
import type { PanelMessages } from '#shared/i18n/panel.fr.ts';

type Props = {
  readonly receipt: Receipt;
  readonly messages: PanelMessages;
};

export function ReceiptStep({ receipt, messages }: Props) {
  return (
    <div class="body">
      <h3 tabIndex={-1}>{messages.done}</h3>
      <p>{messages.keep}</p>
      <p class="code">{receipt.receipt}</p>
      {receipt.note && <p>{receipt.note}</p>}
      <a href={receipt.url} target="_blank" rel="noreferrer">
        {messages.receipt}
      </a>
    </div>
  );
}

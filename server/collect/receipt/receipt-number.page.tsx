/** The number of a receipt in every form in which somebody may keep it. */
import type { Language } from '#shared/charter/circumstances.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';
import { QrCode } from '../../pages/qr-code.tsx';

type ReceiptNumberProps = {
  readonly language: Language;
  readonly receipt: string;
  readonly url: string;
  readonly open: boolean;
};

/** As text, as an address and – for a telephone, also from paper – as a code. */
export function ReceiptNumber({ language, receipt, url, open }: ReceiptNumberProps) {
  const text = pageMessages[language].receipt;
  return (
    <div class="part keepsake">
      <div>
        <h2>{text.number}</h2>
        <p class="receipt-code" dir="ltr">
          <Groups receipt={receipt} />
        </p>
        {open ? <p class="quiet">{text.keep}</p> : null}
        <p class="address">
          {text.address} <span dir="ltr">{url}</span>
        </p>
      </div>
      {open ? <QrCode text={url} label={text.qr} /> : null}
    </div>
  );
}

/**
 * Where the number does not fit on a line it is broken between groups. `<wbr>` allows it: browsers do not break after a
 * hyphen that is followed by a digit (UAX 14, LB25).
 */
function Groups({ receipt }: { receipt: string }) {
  return receipt.split('-').map((group, index) =>
    index === 0 ? (
      group
    ) : (
      <>
        -<wbr />
        {group}
      </>
    ),
  );
}

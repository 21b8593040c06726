/** `/r/…` with a number that is no receipt: says what to check. */
import type { Language } from '#shared/charter/circumstances.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';
import { Layout } from '../../pages/layout.tsx';
import { ReceiptBox } from '../../pages/receipt-box.tsx';

/** Characters: enough to recognise what was typed. */
const shownCharactersMax = 20;

export type BadReceiptPageProps = {
  readonly language: Language;
  /** As typed in the address. */
  readonly receipt: string;
};

export function BadReceiptPage({ language, receipt }: BadReceiptPageProps) {
  const text = pageMessages[language].badReceipt;
  const suspect = suspectGroup(receipt);
  return (
    <Layout title={text.title} description={text.shape} language={language} narrow unlisted>
      <h1>{text.title}</h1>
      <div class="part">
        <p class="lead">
          {suspect ? text.which(String(suspect.number)) : text.whole}
          {suspect ? <code dir="ltr">{suspect.text}</code> : null}
        </p>
        <p>{text.shape}</p>
        <p>{text.letters}</p>
      </div>
      <div class="part">
        <ReceiptBox language={language} typed={receipt} />
      </div>
    </Layout>
  );
}

/** The first group that is too short, too long or holds a character no receipt has; null: the fault is elsewhere. */
function suspectGroup(receipt: string): { readonly number: number; readonly text: string } | null {
  const groups = receipt.trim().split(/[\s-]+/);
  const index = groups.findIndex((group) => !/^[0-9A-TV-Z]{5}$/i.test(group));
  const text = groups[index];
  if (groups.length !== 5 || !text) return null;
  return { number: index + 1, text: text.slice(0, shownCharactersMax) };
}

/** `/r`: leads to a receipt by its number. */
import type { Language } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';
import { Layout } from '../../pages/layout.tsx';
import { ReceiptBox } from '../../pages/receipt-box.tsx';

export function FindReceiptPage({ language }: { language: Language }) {
  const text = pageMessages[language].findReceipt;
  return (
    <Layout
      title={text.title}
      description={text.more}
      language={language}
      inLanguage={(other) => `${paths.findReceipt()}?language=${other}`}
      narrow
      unlisted
    >
      <h1>{text.title}</h1>
      <div class="part">
        <p class="lead">{text.more}</p>
      </div>
      <div class="part">
        <ReceiptBox language={language} />
        <p class="quiet">{pageMessages[language].badReceipt.shape}</p>
      </div>
    </Layout>
  );
}

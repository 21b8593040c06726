/** Where the number of a receipt is typed by whoever kept the number, not the address; a plain GET. */
import type { Language } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';

/** Characters: a receipt has 29 with its dashes; a whole pasted address of one fits. */
export const typedReceiptMax = 200;

export function ReceiptBox({ language, typed = '' }: { language: Language; typed?: string }) {
  const text = pageMessages[language].findReceipt;
  return (
    <form method="get" action={paths.findReceipt()}>
      <input type="hidden" name="language" value={language} />
      <label class="search-label" for="receipt">
        {text.label}
      </label>
      <div class="search">
        <input
          id="receipt"
          dir="ltr"
          type="text"
          name="receipt"
          value={typed.slice(0, typedReceiptMax)}
          maxlength={typedReceiptMax}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          required
        />
        <button type="submit">{text.open}</button>
      </div>
    </form>
  );
}

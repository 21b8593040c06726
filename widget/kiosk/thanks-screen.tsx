/** The end: whether it is recorded or waits here, and her receipt as a code for her own phone. */
import type { KioskProps } from './kiosk-props.ts';

export function ThanksScreen({ visit, texts, language, leaving, onDone }: KioskProps) {
  const { delivered, receipt } = visit;
  const text = texts[language];
  return (
    <section class="thanks" aria-labelledby="thanks">
      <div>
        <h1 id="thanks" tabIndex={-1}>
          {text.thanks}
        </h1>
        <p class="lead" role="status">
          {text[delivered ?? 'sending']}
        </p>
        {receipt && <p>{text.phone}</p>}
        {/* Taken at once and seen to be; the screen goes on as soon as the next person may begin. */}
        <button type="button" aria-disabled={leaving} onClick={onDone}>
          {leaving ? text.leavingNow : text.done}
        </button>
      </div>
      {receipt && <img src={`/r/${receipt}/qr.svg`} alt={text.code} />}
    </section>
  );
}

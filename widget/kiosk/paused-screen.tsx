/** Nothing can be asked here for now: said calmly, while the page goes on trying. */
import type { KioskTexts } from '#shared/i18n/kiosk-messages.ts';

export function PausedScreen({ text }: { readonly text: KioskTexts['fr'] }) {
  return (
    <section class="thanks" aria-labelledby="paused">
      <div>
        <h1 id="paused">{text.paused}</h1>
        <p class="lead" role="status">
          {text.resuming}
        </p>
      </div>
    </section>
  );
}

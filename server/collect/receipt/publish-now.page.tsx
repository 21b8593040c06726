/** On the receipt of a demonstration service: what to type so that the rating counts at once. */
import type { Language } from '#shared/charter/circumstances.ts';
import { formats } from '#shared/i18n/format.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';
import type { PublishableDate } from './next-publication.ts';

type PublishNowProps = {
  readonly language: Language;
  readonly publishAt: PublishableDate;
  readonly minCell: number;
};

export function PublishNow({ language, publishAt: { date, from }, minCell }: PublishNowProps) {
  const text = pageMessages[language].receipt;
  return (
    <section class="demo-box" aria-labelledby="publish">
      <h2 id="publish">{text.demoTitle}</h2>
      <p>{text.demoMore}</p>
      <code class="command wrap" dir="ltr">
        npm run avis -- publish <span class="whole">--at {date}</span>
      </code>
      {from === null ? null : <p>{text.demoLater(formats[language].day(from))}</p>}
      <p>{text.demoThen(formats[language].integer(minCell))}</p>
    </section>
  );
}

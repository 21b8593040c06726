/** `/k/CODE`: a whole screen for the kiosk's script, and until it is ready – or without script – the link to the form. */
import { html } from 'hono/html';
import { type Channel, type Language, languages } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import { kioskTexts } from '#shared/i18n/kiosk-messages.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';
import { declaredAccessibility } from '../../pages/declared-accessibility.ts';
import { DemoBanner } from '../../pages/demo-banner.tsx';
import { themes } from '../../pages/styles/palette.ts';
import tokens from '../../pages/styles/tokens.css?inline';
import { sheetOf } from '../../pages/stylesheet.ts';
import type { Service } from '../../storage/store.ts';
import kiosk from './kiosk.css?inline';
import resting from './kiosk-resting.css?inline';
import sizes from './kiosk-sizes.css?inline';

export const kioskSheet = sheetOf('kiosk', [themes, tokens, kiosk, resting, sizes]);

export type KioskPageProps = {
  readonly service: Service;
  /** The desk's own: what the screen comes back to after each person. */
  readonly language: Language;
  readonly channel: Channel | null;
  readonly placement: string | null;
  /** Gives the device a pace of its own; without one it shares that of its address. */
  readonly kioskKey?: string | null | undefined;
  /** Undefined: the kiosk has not been built. */
  readonly script: string | undefined;
};

export function KioskPage(props: KioskPageProps) {
  const { service, language, channel, placement, kioskKey, script } = props;
  const text = pageMessages[language];
  const form = paths.form(service.code, { channel, placement, language, m: 'link' });
  const page = (
    <html lang={language} dir={kioskTexts[language].direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${text.form.title} – ${service.name}`}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={kioskSheet.href} />
        {script ? <script type="module" src={paths.widgetFile(script)} /> : null}
      </head>
      <body>
        {/* Outside <main>, which the script redraws in the language of each person. */}
        <div lang={language} dir={kioskTexts[language].direction}>
          <DemoBanner demo={service.demo} language={language} />
        </div>
        <main
          data-texts={JSON.stringify(kioskTexts)}
          data-questionnaires={JSON.stringify(questionnaireAddresses(service.code, channel, placement))}
          data-submit={paths.api.submissions(kioskKey)}
        >
          <section class="thanks">
            <div>
              <h1>{service.name}</h1>
              <p>
                <a href={form}>{text.form.title}</a>
              </p>
              <p role="status" class="hint"></p>
            </div>
          </section>
        </main>
        <footer class="declaration" lang={language} dir={kioskTexts[language].direction}>
          <a href={paths.accessibility()} hreflang="fr">
            {text.frame.accessibility[declaredAccessibility()]}
          </a>
        </footer>
      </body>
    </html>
  );
  return html`<!DOCTYPE html>${page}`;
}

function questionnaireAddresses(service: string, channel: Channel | null, placement: string | null) {
  const wishes = Object.entries({ channel, placement }).filter(([, value]) => value !== null) as [
    string,
    string,
  ][];
  return Object.fromEntries(
    languages.map((language) => {
      const query = new URLSearchParams([...wishes, ['language', language]]);
      return [language, `${paths.api.questionnaire(service)}?${query}`];
    }),
  );
}

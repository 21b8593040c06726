/** The frame of every page: document head, skip link, header, footer. No inline style, no script but the widget's. */
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Language } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import { directionOf } from '#shared/i18n/language-names.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';
import { declaredAccessibility } from './declared-accessibility.ts';
import { LanguageLink, LanguageMenu } from './language-menu.tsx';
import { stylesheet } from './stylesheet.ts';

export type LayoutProps = {
  /** What the page is; the site's name is added. */
  readonly title: string;
  readonly description: string;
  readonly language?: Language;
  /** Address of the same page in another language, where it exists in all of them. */
  readonly inLanguage?: ((language: Language) => string) | undefined;
  /** Reading column instead of the full width: forms, receipts, prose. */
  readonly narrow?: boolean;
  /** The page invites to rate with the widget; it needs `script-src 'self'; connect-src 'self'`. */
  readonly widget?: boolean;
  /** The theme of the widget on this page; the page itself follows the visitor's system. */
  readonly theme?: 'page' | 'light' | 'dark' | undefined;
  /** Kept out of search engines: receipts, forms, problems. */
  readonly unlisted?: boolean;
  readonly children?: Child;
};

export function Layout(props: LayoutProps) {
  const { title, description, language = 'fr', narrow = false, children } = props;
  const page = (
    <html
      lang={language}
      dir={directionOf(language)}
      data-fr-theme={props.theme === 'page' ? undefined : props.theme}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === 'Avis+' ? title : `${title} – Avis+`}</title>
        <meta name="description" content={description} />
        <meta name="color-scheme" content="light dark" />
        {props.unlisted ? <meta name="robots" content="noindex" /> : null}
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={stylesheet.href} />
        {props.widget ? <script async src={paths.widget()} /> : null}
      </head>
      <body>
        <Masthead language={language} inLanguage={props.inLanguage} />
        <main id="content" tabindex={-1} class={narrow ? 'width narrow page' : 'width page'}>
          {children}
        </main>
        <Footer language={language} />
      </body>
    </html>
  );
  return html`<!DOCTYPE html>${page}`;
}

function Masthead({ language, inLanguage }: Pick<LayoutProps, 'inLanguage'> & { language: Language }) {
  const text = pageMessages[language].frame;
  return (
    <>
      <a class="skip" href="#content">
        {text.skip}
      </a>
      <header class="masthead">
        <div class="width">
          <a class="wordmark" dir="ltr" href={paths.home()} aria-label={text.home}>
            Avis<span>+</span>
          </a>
          {inLanguage ? <LanguageMenu language={language} address={inLanguage} /> : null}
          <nav aria-label={text.navigation}>
            <ul>
              <li>
                <a href={paths.services()} hreflang="fr">
                  {text.services}
                </a>
              </li>
              {/* Outside the menu, always visible: people who need easy French are not sent looking through a list. */}
              {inLanguage && language === 'fr' ? (
                <li>
                  <LanguageLink language="fr-simple" address={inLanguage} />
                </li>
              ) : null}
            </ul>
          </nav>
        </div>
      </header>
    </>
  );
}

function Footer({ language }: { language: Language }) {
  const text = pageMessages[language].frame;
  return (
    <footer class="footer">
      <nav class="width" aria-label={text.footer}>
        <ul>
          <li>
            <a href={`${paths.findReceipt()}${language === 'fr' ? '' : `?language=${language}`}`}>
              {text.findReceipt}
            </a>
          </li>
          <li>
            <a href={paths.privacy()} hreflang="fr">
              {text.privacy}
            </a>
          </li>
          <li>
            <a href={paths.legal()} hreflang="fr">
              {text.legal}
            </a>
          </li>
          <li>
            <a href={paths.accessibility()} hreflang="fr">
              {text.accessibility[declaredAccessibility()]}
            </a>
          </li>
          <li>
            <a href="/openapi.json">{text.api}</a>
          </li>
          <li>
            <span>{text.licence}</span>
          </li>
        </ul>
      </nav>
    </footer>
  );
}

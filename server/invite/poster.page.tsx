/** The sheets an agency prints: two posters and a card that stands folded, each inviting to the form by QR code. */
import { html } from 'hono/html';
import type { Language } from '#shared/charter/circumstances.ts';
import type { Edition } from '#shared/charter/edition.ts';
import { type SheetSize, sheetSizes } from '#shared/contracts/paths.ts';
import { invitationTexts } from '#shared/i18n/invitation-texts.ts';
import { directionOf } from '#shared/i18n/language-names.ts';
import { typeset } from '#shared/i18n/typography.ts';
import { QrCode } from '../pages/qr-code.tsx';
import { light, palette, themes } from '../pages/styles/palette.ts';
import { sheetOf } from '../pages/stylesheet.ts';
import poster from './poster.css?inline';
import a4 from './poster-a4.css?inline';
import a5 from './poster-a5.css?inline';
import { PosterTools } from './poster-tools.page.tsx';

const papers: Readonly<Record<SheetSize, string>> = { a4, a5, card: a4 };
/** Paper is light in both themes. */
const paper = palette('.sheet', light);

export const posterSheets = Object.fromEntries(
  sheetSizes.map((size) => [size, sheetOf(`poster-${size}`, [themes, paper, poster, papers[size]])]),
) as Readonly<Record<SheetSize, ReturnType<typeof sheetOf>>>;

/** Characters from which a name is set smaller; three lines of it then hold about 130. */
const longName = 48;

export type PosterPageProps = {
  readonly service: { readonly code: string; readonly name: string };
  readonly size: SheetSize;
  readonly language: Language;
  readonly edition: Edition;
  /** What the code says. */
  readonly link: string;
  /** Without what only machines read: short enough to be typed. */
  readonly typed: string;
  readonly results: string;
  /** The same sheet in its other sizes, and where it was chosen. */
  readonly sizes: Readonly<Record<SheetSize, string>>;
  readonly back: string;
};

export function PosterPage(props: PosterPageProps) {
  const { service, size, language, sizes, back } = props;
  const text = invitationTexts[language].poster;
  const page = (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${size === 'card' ? text.cardTitle : `${text.title} ${size.toUpperCase()}`} – ${service.name}`}</title>
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={posterSheets[size].href} />
      </head>
      <body>
        <PosterTools size={size} sizes={sizes} back={back} name={service.name} />
        <main>{size === 'card' ? <Card {...props} /> : <Poster {...props} />}</main>
      </body>
    </html>
  );
  return html`<!DOCTYPE html>${page}`;
}

function Poster({ service, language, edition, link, typed, results }: PosterPageProps) {
  const text = invitationTexts[language].poster;
  return (
    <article class="sheet poster">
      <p class="headline">{text.headline}</p>
      <div class="where">
        <Name name={service.name} />
      </div>
      <div class="ask">
        <QrCode text={link} label={text.code} />
        <ol>
          <li>{text.scan}</li>
          <li>{text.answer}</li>
          <li>{text.identity}</li>
        </ol>
      </div>
      <p class="typed quiet">{text.address}</p>
      <p class="address">
        <bdi dir="ltr">{typed}</bdi>
      </p>
      <div class="promise">
        <CharterSentence edition={edition} />
        <p class="quiet">
          {text.results} <bdi dir="ltr">{results}</bdi>
        </p>
      </div>
    </article>
  );
}

/** Both faces alike, the upper one upside down: folded, it is read from both sides of a desk. */
function Card(props: PosterPageProps) {
  return (
    <article class="sheet card">
      <Face {...props} />
      <Face {...props} hidden />
    </article>
  );
}

function Face({
  service,
  language,
  edition,
  link,
  typed,
  hidden = false,
}: PosterPageProps & { hidden?: boolean }) {
  const text = invitationTexts[language].poster;
  return (
    <div class="face" aria-hidden={hidden ? 'true' : undefined}>
      <QrCode text={link} label={text.code} />
      <div>
        <p class="headline">{text.headline}</p>
        <Name name={service.name} />
        <p>{text.scan}</p>
        <p>
          <span class="quiet">{text.address}</span>
          <br />
          <bdi class="address" dir="ltr">
            {typed}
          </bdi>
        </p>
        <CharterSentence edition={edition} />
      </div>
    </div>
  );
}

/**
 * Isolated (`<bdi>`) from the text around it: a name written from right to left must not change the direction of the
 * sheet.
 */
function Name({ name }: { name: string }) {
  return (
    <p class={[...name].length > longName ? 'name long' : 'name'}>
      <bdi>{name}</bdi>
    </p>
  );
}

/**
 * The engagement about opinions being taken into account, in its official words: French, whatever the language of the
 * poster.
 */
function CharterSentence({ edition }: { edition: Edition }) {
  const engagement = edition.engagements.find(({ lead }) => lead === 'voice');
  if (!engagement) return null;
  return (
    <blockquote lang="fr">
      <bdi>{typeset(`« ${engagement.wording} »`)}</bdi>
    </blockquote>
  );
}

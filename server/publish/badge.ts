/** The badge: the overall result as a picture of its own, with everything a figure must not go without. */
import type { Language } from '#shared/charter/circumstances.ts';
import { formats } from '#shared/i18n/format.ts';
import { invitationTexts } from '#shared/i18n/invitation-texts.ts';
import { directionOf } from '#shared/i18n/language-names.ts';
import type { PublishedCriterion } from '../pages/published-criterion.ts';

export type BadgeTheme = 'light' | 'dark';

export type BadgeProps = {
  readonly service: { readonly name: string; readonly demo: boolean };
  /** Null while nothing is published. */
  readonly shown: PublishedCriterion | null;
  readonly minCell: number;
  readonly theme: BadgeTheme;
  readonly language: Language;
};

const colours = {
  light: { paper: '#fdfcfa', edge: '#dbd9d2', ink: '#1b2427', quiet: '#545f62', accent: '#0a5a5c' },
  dark: { paper: '#11171a', edge: '#2e393c', ink: '#e6eae7', quiet: '#a6b0ae', accent: '#7acdc4' },
} as const;

/** Pixels. A letter is taken for wide: nobody measures text here, and a badge may be too wide, never cut. */
const sizes = {
  headline: 24,
  line: 13,
  small: 11,
  letter: 0.6,
  margin: 16,
  height: 96,
  leastWidth: 260,
} as const;

export function badge(props: BadgeProps): string {
  const { theme, language } = props;
  const [headline, reading, source] = badgeLines(props);
  const width = Math.ceil(
    Math.max(
      sizes.leastWidth,
      2 * sizes.margin + headline.length * sizes.headline * sizes.letter,
      2 * sizes.margin + reading.length * sizes.line * sizes.letter,
      2 * sizes.margin + source.length * sizes.small * sizes.letter,
    ),
  );
  const { paper, edge, ink, quiet, accent } = colours[theme];
  const rtl = directionOf(language) === 'rtl';
  const start = rtl ? width - sizes.margin : sizes.margin;
  const line = (y: number, size: number, fill: string, text: string, weight = 400) =>
    `<text x="${start}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(text)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${language}" direction="${rtl ? 'rtl' : 'ltr'}" role="img" width="${width}" height="${sizes.height}" viewBox="0 0 ${width} ${sizes.height}" font-family="-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', system-ui, sans-serif">
<title>${escaped(`${props.service.name} – ${headline}`)}</title>
<desc>${escaped(`${reading}. ${source}. ${invitationTexts[language].badge.chosen}`)}</desc>
<rect x="0.5" y="0.5" width="${width - 1}" height="${sizes.height - 1}" rx="6" fill="${paper}" stroke="${edge}"/>
<rect x="${rtl ? width - 4 : 0}" y="0" width="4" height="${sizes.height}" rx="2" fill="${accent}"/>
${line(38, sizes.headline, ink, headline, 650)}
${line(61, sizes.line, ink, reading)}
${line(81, sizes.small, quiet, source)}
</svg>
`;
}

/** What is read: the share; its interval, n and period; edition, release and method. */
export function badgeLines({ service, shown, minCell, language }: BadgeProps): [string, string, string] {
  const text = invitationTexts[language].badge;
  const format = formats[language];
  const whose = service.demo ? `Avis+ · ${text.demo}` : 'Avis+';
  if (!shown) return [text.none, text.from(format.integer(minCell)), whose];
  const { satisfied, n, window, state } = shown.result;
  const { edition, release, method } = shown.provenance;
  const reading = [
    text.between(format.percent(satisfied.low), format.percent(satisfied.high)),
    text.ratings(format.integer(n)),
    format.months(window),
    ...(state === 'indicative' ? [text.indicative] : []),
  ];
  const source = [edition, text.release(format.release(release)), text.method(String(method)), whose];
  return [`${format.percent(satisfied.value)} ${text.satisfied}`, reading.join(' · '), source.join(' · ')];
}

/** Control characters have no place in XML, not even escaped (XML 1.0, 2.2). */
function escaped(text: string): string {
  return [...text]
    .map((character) => (isXml(character) ? character : '\ufffd'))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function isXml(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x20) return point === 9 || point === 10 || point === 13;
  return !(point >= 0xd800 && point <= 0xdfff) && point !== 0xfffe && point !== 0xffff;
}

/** The badge: the overall result as a picture, with everything that has to be shown beside a figure. */
import type { Language } from '#shared/charter/circumstances.ts';
import { formats } from '#shared/i18n/format.ts';
import { invitationTexts } from '#shared/i18n/invitation-texts.ts';
import { directionOf } from '#shared/i18n/language-names.ts';
import type { PublishedCriterion } from '../pages/published-criterion.ts';
import { dark, light } from '../pages/styles/palette.ts';

export type BadgeTheme = 'light' | 'dark';

export type BadgeProps = {
  readonly service: { readonly name: string; readonly demo: boolean };
  /** Null while nothing is published. */
  readonly shown: PublishedCriterion | null;
  readonly minCell: number;
  readonly theme: BadgeTheme;
  readonly language: Language;
};

const colours = { light, dark } as const;

/**
 * Pixels; `letter` is the width of a letter in units of the text size, rather too much: text cannot be measured here,
 * and a badge may be too wide but never cut. It is 320 wide, as the column of a phone: shrunk further, its small print
 * could not be read.
 */
const sizes = { letter: 0.56, margin: 16, width: 320, leading: 1.35 } as const;

type Line = {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly quiet: boolean;
};

export function badge(props: BadgeProps): string {
  const { theme, language } = props;
  const { headline, reading, source } = badgeParts(props);
  const lines = [
    { text: headline, size: props.shown ? 24 : 18, weight: 650, quiet: false },
    ...wrapped(reading, { size: 13, weight: 400, quiet: false }),
    ...wrapped(source, { size: 11, weight: 400, quiet: true }),
  ];
  const width = Math.ceil(Math.max(sizes.width, ...lines.map((line) => widthOf(line.text, line.size))));
  const { paper, line: edge, ink, quiet, accent } = colours[theme];
  const rtl = directionOf(language) === 'rtl';
  const start = rtl ? width - sizes.margin : sizes.margin;
  let y = sizes.margin / 2;
  const texts = lines.map(({ text, size, weight, quiet: isQuiet }, at) => {
    // The small print stands a little apart.
    const apart = isQuiet && !lines[at - 1]?.quiet ? 4 : 0;
    y += Math.round(size * sizes.leading) + apart;
    return `<text x="${start}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${isQuiet ? quiet : ink}">${escaped(text)}</text>`;
  });
  const height = y + sizes.margin;
  return `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${language}" direction="${rtl ? 'rtl' : 'ltr'}" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', system-ui, sans-serif">
<title>${escaped(`${props.service.name} – ${headline}`)}</title>
<desc>${escaped(`${reading.join(between)}. ${source.join(between)}. ${invitationTexts[language].badge.chosen}`)}</desc>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6" fill="${paper}" stroke="${edge}"/>
<rect x="${rtl ? width - 4 : 0}" y="0" width="4" height="${height}" rx="2" fill="${accent}"/>
${texts.join('\n')}
</svg>
`;
}

type Parts = {
  readonly headline: string;
  readonly reading: readonly string[];
  readonly source: readonly string[];
};

/** What is read: the share; its interval, n and period; edition, release and method. */
function badgeParts({ service, shown, minCell, language }: BadgeProps): Parts {
  const text = invitationTexts[language].badge;
  const format = formats[language];
  const whose = service.demo ? ['Avis+', text.demo] : ['Avis+'];
  if (!shown) return { headline: text.none, reading: [text.from(format.integer(minCell))], source: whose };
  const { satisfied, n, window, state } = shown.result;
  const { edition, release, method } = shown.provenance;
  const reading = [
    text.between(format.percent(satisfied.low), format.percent(satisfied.high)),
    text.ratings(format.integer(n)),
    format.months(window),
    ...(state === 'indicative' ? [text.indicative] : []),
  ];
  const source = [edition, text.release(format.release(release)), text.method(String(method)), ...whose];
  return { headline: `${format.percent(satisfied.value)} ${text.satisfied}`, reading, source };
}

const between = ' · ';

/** As many parts in a line as fit; none is broken. */
function wrapped(parts: readonly string[], how: Omit<Line, 'text'>): Line[] {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = [...lines.slice(-1), part].join(between);
    if (lines.length > 0 && widthOf(longer, how.size) <= sizes.width) lines.splice(-1, 1, longer);
    else lines.push(part);
  }
  return lines.map((text) => ({ ...how, text }));
}

function widthOf(text: string, size: number): number {
  return 2 * sizes.margin + text.length * size * sizes.letter;
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

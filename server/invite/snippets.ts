/** The lines an agency copies: into a page, a message, a stylesheet-less mail program. All of it is text to be shown. */
import type { Language } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import { invitationTexts } from '#shared/i18n/invitation-texts.ts';
import { directionOf } from '#shared/i18n/language-names.ts';
import { light } from '../pages/styles/palette.ts';
import { type Invitation, invitationLink } from './invitation-link.ts';

export const displays = ['button', 'inline', 'results'] as const;
export type Display = (typeof displays)[number];

export type SnippetChoice = {
  readonly publicUrl: string;
  readonly code: string;
  readonly invitation: Invitation;
  readonly display: Display;
};

/** The immutable loader and the hash a browser holds it to. */
export type PinnedLoader = { readonly file: string; readonly integrity: string };

export function twoLines(choice: SnippetChoice): string {
  return `<script async src="${choice.publicUrl}${paths.widget()}"></script>\n${element(choice)}`;
}

export function oneLine(choice: SnippetChoice): string {
  const data = attributes(choice).map(([name, value]) => ` data-${name}="${escaped(value)}"`);
  return `<script async src="${choice.publicUrl}${paths.widget()}"${data.join('')}></script>`;
}

export function pinned(choice: SnippetChoice, { file, integrity }: PinnedLoader): string {
  const src = `${choice.publicUrl}${paths.widgetFile(file)}`;
  return `<script async src="${src}" integrity="${integrity}" crossorigin="anonymous"></script>\n${element(choice)}`;
}

/**
 * A table with inline styles: many mail programs show no other kind of button and drop all other styles. The background
 * is a style, not an attribute, so that a program that drops styles drops the colours of text and background together.
 */
export function mailHtml(choice: SnippetChoice): string {
  const { mail, link } = mailParts(choice);
  return `<div${spoken(choice.invitation.language ?? 'fr')}><p style="font:16px/1.5 Arial,sans-serif">${escaped(mail.question)}<br>${escaped(mail.promise)}</p>
<table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr>
<td style="background-color:${light.accent};border-radius:6px"><a href="${escaped(link)}" style="display:inline-block;padding:12px 24px;font:bold 16px/1.25 Arial,sans-serif;color:${light['on-accent']};text-decoration:none">${escaped(mail.button)}</a></td>
</tr></table>
<p style="font:14px/1.5 Arial,sans-serif">${escaped(mail.plain)} <a href="${escaped(link)}">${escaped(link)}</a></p></div>`;
}

export function mailText(choice: SnippetChoice): string {
  const { mail, link } = mailParts(choice);
  return `${mail.question}\n${mail.promise}\n\n${mail.plain}\n${link}`;
}

export function badgeHtml(
  at: { readonly publicUrl: string; readonly code: string; readonly language: Language | null },
  theme: 'page' | 'light' | 'dark',
  alt: string,
): string {
  const picture = (wanted: 'light' | 'dark') =>
    escaped(`${at.publicUrl}${paths.badge(at.code, { theme: wanted, language: at.language })}`);
  const image = `<img src="${picture(theme === 'dark' ? 'dark' : 'light')}" alt="${escaped(alt)}">`;
  const dark = `<source srcset="${picture('dark')}" media="(prefers-color-scheme: dark)">`;
  const language = at.language ? spoken(at.language) : '';
  return `<a${language} href="${at.publicUrl}${paths.service(at.code)}">${theme === 'page' ? `<picture>${dark}${image}</picture>` : image}</a>`;
}

/**
 * Height in pixels of the question in the page, at a text size of 16 px: with its answers side by side, and one below
 * the other as on a phone 360 px wide.
 */
const inlineHeights = { beside: 385, below: 680 };
/** Height in pixels of the note, two or three lines, that says that a text is a translation. */
const translationHeight = 65;

/**
 * Reserves the height of what takes the place of the link, so that nothing moves; 46 px is the button. Null for
 * results, whose height depends on what is published.
 */
export function reserve(display: Display, language: Language | null): string | null {
  if (display === 'results') return null;
  if (display === 'button') return 'avis-plus { display: block; min-height: 46px }';
  const more = language === null || language === 'fr' ? 0 : translationHeight;
  const { beside, below } = inlineHeights;
  return `avis-plus { display: block; min-height: ${beside + more}px }\n@media (max-width: 28em) { avis-plus { min-height: ${below + more}px } }`;
}

/** The attributes of the element; those that have their default value are left out. */
export function attributes({ code, invitation, display }: SnippetChoice): (readonly [string, string])[] {
  const all = [
    ['service', code],
    ['display', display === 'button' ? null : display],
    ...Object.entries(invitation),
  ] as const;
  return all.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

/** What stands inside the element until the script runs, and where anything fails. */
export function linkInside({ code, invitation, display }: Omit<SnippetChoice, 'publicUrl'>) {
  const { badge, mail } = invitationTexts[invitation.language ?? 'fr'];
  if (display === 'results') return { href: paths.service(code), words: badge.label };
  return { href: paths.form(code, invitation), words: mail.button };
}

function element(choice: SnippetChoice): string {
  const { language } = choice.invitation;
  const named = attributes(choice).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  // The link and the button that replaces it are in that language, whatever the language of the page around them.
  const written = language ? [...named, spoken(language)] : named;
  const { href, words } = linkInside(choice);
  const link = `<a href="${escaped(choice.publicUrl + href)}">${escaped(words)}</a>`;
  return `<avis-plus${written.join('')}>\n  ${link}\n</avis-plus>`;
}

function mailParts({ publicUrl, code, invitation }: SnippetChoice) {
  return {
    mail: invitationTexts[invitation.language ?? 'fr'].mail,
    link: invitationLink({ publicUrl, code }, invitation, 'link'),
  };
}

/** `lang` for screen readers, `dir` for the direction of writing. */
function spoken(language: Language): string {
  const direction = directionOf(language) === 'rtl' ? ' dir="rtl"' : '';
  return ` lang="${language === 'fr-simple' ? 'fr' : language}"${direction}`;
}

/** For text and for attributes in double quotes. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Which of our languages a tag or a browser's wishes mean. Tags are BCP 47: `de-AT` is German, `fr-CA` is French. */
import { type Language, languages } from '../charter/circumstances.ts';

/** Subtags read of one tag; every registered one that matters here stands among the first four. */
const subtagsMax = 8;
/** Wishes read of one `Accept-Language`: browsers send up to ten. */
const wishesMax = 20;

/**
 * The language a tag means, whatever its region, script or case; null for none of ours. The variant `simple` of the
 * IANA registry asks for French made easy to read, also after a region: `fr-FR-simple`.
 */
export function resolveLanguage(tag: string): Language | null {
  const [primary, ...others] = tag.trim().toLowerCase().split(/[-_]/, subtagsMax);
  // What follows a single letter is an extension or private (`fr-x-simple`).
  const extension = others.findIndex((subtag) => subtag.length === 1);
  const variants = extension < 0 ? others : others.slice(0, extension);
  if (primary === 'fr' && variants.includes('simple')) return 'fr-simple';
  return languages.find((language) => language === primary) ?? null;
}

/** The first of ours a browser asks for, by its own weights (RFC 9110, 12.5.4); null for none. */
export function acceptedLanguage(header: string): Language | null {
  const wishes = header
    .split(',', wishesMax)
    .map((wish) => {
      const [tag = '', ...parameters] = wish.split(';');
      const weight = parameters.find((parameter) => /^\s*q=/.test(parameter))?.split('=')[1] ?? '1';
      return { language: resolveLanguage(tag), weight: Number(weight) };
    })
    .filter(({ weight }) => weight > 0 && weight <= 1)
    // Stable: equals keep the order in which they were sent.
    .sort((a, b) => b.weight - a.weight);
  return wishes.find(({ language }) => language)?.language ?? null;
}

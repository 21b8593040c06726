/** The language a citizen's page answers in: the one its address names, else the browser's, else French. */
import type { Language } from '#shared/charter/circumstances.ts';
import { acceptedLanguage, resolveLanguage } from '#shared/i18n/resolve-language.ts';

/**
 * Pages answered by it are kept by no cache but the browser's for its back button (they hold a fresh submission id,
 * somebody's answers or a refusal), so that `Vary` would have nothing to tell apart.
 */
export function pageLanguage(request: Request, named: string | null | undefined = null): Language {
  const wish = named ?? new URL(request.url).searchParams.get('language');
  return (
    resolveLanguage(wish ?? '') ?? acceptedLanguage(request.headers.get('accept-language') ?? '') ?? 'fr'
  );
}

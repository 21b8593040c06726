/** Finds services by name, kind, place or code; a plain GET. */
import type { Language } from '#shared/charter/circumstances.ts';
import { searchCharactersMax } from '#shared/contracts/catalogue.ts';
import { paths } from '#shared/contracts/paths.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';

type SearchBoxProps = { readonly query?: string; readonly language?: Language };

export function SearchBox({ query = '', language = 'fr' }: SearchBoxProps) {
  const text = pageMessages[language].refusals;
  return (
    <form method="get" action={paths.services()}>
      {/* biome-ignore lint/a11y/useSemanticElements: the search element is unknown to browsers still in use. */}
      <div role="search">
        <label class="search-label" for="q">
          {text.search}
        </label>
        <div class="search">
          <input
            id="q"
            type="search"
            name="q"
            value={query}
            maxlength={searchCharactersMax}
            autocomplete="off"
          />
          <button type="submit">{text.find}</button>
        </div>
      </div>
    </form>
  );
}

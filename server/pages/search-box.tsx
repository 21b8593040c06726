import { searchCharactersMax } from '#shared/contracts/catalogue.ts';
import { paths } from '#shared/contracts/paths.ts';

/** Finds services by name, kind, place or code; a plain GET. */
export function SearchBox({ query = '' }: { query?: string }) {
  return (
    <form method="get" action={paths.services()}>
      {/* biome-ignore lint/a11y/useSemanticElements: the search element is unknown to browsers still in use. */}
      <div role="search">
        <label class="search-label" for="q">
          Chercher un service
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
          <button type="submit">Chercher</button>
        </div>
      </div>
    </form>
  );
}

/** `/embed` before a service is chosen: a search by name or code, and the way on from each result. */
import { searchCharactersMax } from '#shared/contracts/catalogue.ts';
import { paths } from '#shared/contracts/paths.ts';
import { type AgencyLanguage, embedTexts } from '#shared/i18n/embed-texts.ts';
import { EmbedFrame } from './embed.page.tsx';

type EmbedSearchPageProps = {
  readonly pageLanguage: AgencyLanguage;
  /** As typed. */
  readonly query: string;
  readonly services: readonly {
    readonly code: string;
    readonly name: string;
    readonly kind: string | null;
    readonly place: string | null;
  }[];
};

export function EmbedSearchPage({ pageLanguage, query, services }: EmbedSearchPageProps) {
  const text = embedTexts[pageLanguage];
  return (
    <EmbedFrame pageLanguage={pageLanguage} service={null}>
      <p class="lead">{text.lead}</p>
      <form method="get" action={paths.embed()} class="part">
        <input type="hidden" name="page" value={pageLanguage} />
        <label class="search-label" for="q">
          {text.choose}
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
          <button type="submit">{text.search}</button>
        </div>
      </form>
      {query && services.length === 0 ? <p class="part">{text.noneFound}</p> : null}
      {services.length > 0 ? (
        <ul class="rows part">
          {services.map(({ code, name, kind, place }) => (
            <li>
              <a href={paths.embed({ service: code, page: pageLanguage })}>
                <bdi>{name}</bdi>
              </a>
              <div class="quiet small">{[kind, place].filter(Boolean).join(' · ')}</div>
              <div class="code">{code}</div>
            </li>
          ))}
        </ul>
      ) : null}
    </EmbedFrame>
  );
}

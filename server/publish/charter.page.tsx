/** `/charte`: what is promised and asked, in the official French words, each beside its unofficial translation. */
import type { Language } from '#shared/charter/circumstances.ts';
import { criterionOf } from '#shared/charter/criteria.ts';
import type { Edition } from '#shared/charter/edition.ts';
import { engagementTranslations, translations } from '#shared/charter/translations.ts';
import { paths } from '#shared/contracts/paths.ts';
import { typeset, typesetIn } from '#shared/i18n/typography.ts';
import { Layout } from '../pages/layout.tsx';

type CharterPageProps = { readonly edition: Edition; readonly language: Language };

export function CharterPage({ edition, language }: CharterPageProps) {
  const set = typesetIn(language);
  const title = language === 'fr' ? 'Les engagements et les questions' : set(translations[language].original);
  const address = (other: Language) =>
    `${paths.charter()}?${new URLSearchParams({ edition: edition.id, language: other })}`;
  return (
    <Layout title={title} description={title} language={language} inLanguage={address} narrow>
      <h1>{title}</h1>
      {language === 'fr' ? null : <p class="lead">{set(translations[language].note)}</p>}
      <p class="part quiet" lang="fr" dir="ltr">
        {typeset(edition.title)}
      </p>
      <Pair french={criterionOf('overall').text.fr} translated={translated(language, 'overall')} />
      {edition.engagements.map(({ id, wording }) => (
        <section class="part promise" aria-labelledby={id}>
          <p class="eyebrow" lang="fr" dir="ltr">
            Engagement {id.slice(1)}
          </p>
          <h2 id={id} lang="fr" dir="ltr">
            {typeset(wording)}
          </h2>
          {language === 'fr' ? null : (
            <p class="quiet">{set(engagementTranslations(edition.id, id)[language])}</p>
          )}
          {edition.criteria
            .filter(({ engagement }) => engagement === id)
            .map(({ criterion }) => (
              <Pair french={criterionOf(criterion).text.fr} translated={translated(language, criterion)} />
            ))}
        </section>
      ))}
    </Layout>
  );
}

function translated(language: Language, criterion: string): string | null {
  return language === 'fr' ? null : typesetIn(language)(criterionOf(criterion).text[language]);
}

function Pair({ french, translated }: { french: string; translated: string | null }) {
  return (
    <div class="pair">
      <p lang="fr" dir="ltr">
        {typeset(french)}
      </p>
      {translated === null ? null : <p class="quiet">{translated}</p>}
    </div>
  );
}

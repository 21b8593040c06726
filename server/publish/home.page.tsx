/** `/`: what this is, something to try, what comes out of it, what to copy. */
import { paths } from '#shared/contracts/paths.ts';
import type { Results } from '#shared/contracts/results.ts';
import { formats } from '#shared/i18n/format.ts';
import type { Calendar } from '#shared/scoring/publication-date.ts';
import { fr } from '../pages/french.tsx';
import { Headline } from '../pages/headline.tsx';
import { ImportHint } from '../pages/import-hint.tsx';
import { Layout } from '../pages/layout.tsx';
import { ProvenanceLine } from '../pages/provenance.tsx';
import { overallOf } from '../pages/published-criterion.ts';
import { SearchBox } from '../pages/search-box.tsx';
import { Snippet } from '../pages/snippet.tsx';

export type HomePageProps = {
  readonly publicUrl: string;
  readonly minCell: number;
  readonly calendar: Calendar;
  /** Services that are not of the demonstration. */
  readonly services: number;
  /** The demonstration service to try, and its published results. */
  readonly demo: { readonly code: string; readonly name: string; readonly results: Results } | null;
};

export function HomePage({ publicUrl, minCell, calendar, services, demo }: HomePageProps) {
  return (
    <Layout
      title="Avis+"
      description="Les usagers notent un service public, engagement par engagement ; les résultats sont publics et vérifiables."
      widget={demo !== null}
    >
      <div class="hero">
        <div>
          <h1>
            <span>Votre avis compte.</span> <span>Le compte est public.</span>
          </h1>
          <p class="lead">
            {fr`Avis+ recueille l'avis des usagers sur un service public, engagement par engagement, et publie des résultats que chacun peut vérifier.`}
          </p>
          {services > 0 || demo === null ? (
            <SearchBox />
          ) : (
            <p class="actions">
              <a class="button" href={paths.service(demo.code)}>
                Voir des résultats
              </a>
              <a href={paths.demoHost()}>{fr`Le voir sur le site d'une mairie`}</a>
            </p>
          )}
          {services > 0 ? (
            <p class="quiet small">{fr`${formats.fr.integer(services)} services dans l'annuaire.`}</p>
          ) : null}
        </div>
        {demo ? <TryIt demo={demo} minCell={minCell} /> : <NoDemo empty={services === 0} />}
      </div>
      {demo ? <DemoResults demo={demo} minCell={minCell} /> : null}
      <section class="band" aria-labelledby="use">
        <h2 id="use">L’utiliser</h2>
        <Steps publicUrl={publicUrl} minCell={minCell} calendar={calendar} code={demo?.code ?? 'CODE'} />
      </section>
    </Layout>
  );
}

type Demo = NonNullable<HomePageProps['demo']>;

function TryIt({ demo, minCell }: { demo: Demo; minCell: number }) {
  return (
    <section class="try" aria-labelledby="try">
      <h2 id="try">Essayez</h2>
      <p class="small quiet">
        {demo.name}
        {fr` : service fictif. ${String(minCell - 1)} avis y sont gardés en attente, car rien ne paraît sous ${String(minCell)} : le vôtre suffit à les faire paraître.`}
      </p>
      <avis-plus service={demo.code} display="inline">
        <a class="button" href={paths.form(demo.code)}>
          Donner mon avis
        </a>
      </avis-plus>
    </section>
  );
}

function NoDemo({ empty }: { empty: boolean }) {
  if (empty) return <ImportHint />;
  return (
    <div class="empty stack">
      <h2>Donner un avis</h2>
      <p>
        {fr`Cherchez le service que vous avez utilisé : sa page montre ses résultats et ouvre le formulaire. Une seule question est obligatoire.`}
      </p>
    </div>
  );
}

function DemoResults({ demo, minCell }: { demo: Demo; minCell: number }) {
  return (
    <section class="band" aria-labelledby="results">
      <h2 id="results">{fr`Ce qu'il en sort`}</h2>
      <p>
        <a href={paths.service(demo.code)}>{demo.name}</a>
        {fr` : le nombre, sa fourchette, le nombre d'avis. Jamais un résultat sans eux, et rien en dessous de ${String(minCell)} avis.`}
      </p>
      <Headline shown={overallOf(demo.results)} minCell={minCell} />
      <ProvenanceLine results={demo.results} />
    </section>
  );
}

const publicationTimes: Readonly<Record<Calendar, string>> = {
  daily: 'chaque matin à 6 heures',
  weekly: 'chaque lundi à 6 heures',
  monthly: 'le premier de chaque mois à 6 heures',
};

type StepsProps = Pick<HomePageProps, 'publicUrl' | 'minCell' | 'calendar'> & { readonly code: string };

function Steps({ publicUrl, minCell, calendar, code }: StepsProps) {
  return (
    <div class="steps">
      <div>
        <h3>Sur une page</h3>
        <p>{fr`Quatre lignes à copier. Sans JavaScript, le lien reste.`}</p>
        <Snippet publicUrl={publicUrl} code={code} />
      </div>
      <div>
        <h3>Par un lien</h3>
        <p>{fr`Dans un courriel ou sur une affiche : le même questionnaire, en page simple.`}</p>
        <code class="command wrap">{`${publicUrl}${paths.form(code)}`}</code>
      </div>
      <div>
        <h3>Publier</h3>
        <p>
          {fr`Les résultats paraissent ${publicationTimes[calendar]}, heure de Paris, par groupes d'au moins ${String(minCell)} avis. Pour ne pas attendre, publiez à une date ; l'accusé de dépôt donne la ligne exacte.`}
        </p>
        <code class="command wrap">
          npm run avis -- publish <span class="whole">--at AAAA-MM-JJ</span>
        </code>
      </div>
      <div>
        <h3>Données ouvertes</h3>
        <p>
          {fr`Sans clé, sous Licence Ouverte 2.0. `}
          <a href="/openapi.json">Description de l’API</a>
        </p>
        <code class="command wrap">{`curl ${publicUrl}${paths.api.serviceResults(code)}`}</code>
      </div>
    </div>
  );
}

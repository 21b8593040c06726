/** `/mentions-legales`: who publishes this site, under which licences, in which state of accessibility. */
import { paths } from '#shared/contracts/paths.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';
import { declaredAccessibility } from '../pages/declared-accessibility.ts';
import { fr } from '../pages/french.tsx';
import { Layout } from '../pages/layout.tsx';
import { Producer, type ProducerProps } from './producer.page.tsx';

export function LegalPage({ producer }: ProducerProps) {
  return (
    <Layout title="Mentions légales" description="Qui publie ce site et sous quelles licences." narrow>
      <h1>Mentions légales</h1>
      <div class="part prose">
        <h2>Éditeur</h2>
        <Producer producer={producer} />

        <h2>Hébergement</h2>
        <p>{fr`Ce site tourne sur les machines choisies par son éditeur, qui en communique l'hébergeur sur demande.`}</p>

        <h2>Données</h2>
        <p>
          {fr`Les résultats publiés sont réutilisables sous `}
          <a href="https://www.etalab.gouv.fr/licence-ouverte-open-licence/">Licence Ouverte 2.0</a>
          {fr`, à condition d'en citer la source et la date de parution. `}
          <a href="/openapi.json">Description de l’API</a>
        </p>
        <p>
          <a href={paths.privacy()}>Ce qui est gardé des avis, et combien de temps</a>
        </p>

        <h2>Accessibilité</h2>
        <p>
          <a href={paths.accessibility()}>{pageMessages.fr.frame.accessibility[declaredAccessibility()]}</a>
        </p>

        <h2>Logiciel</h2>
        <p>{fr`Avis+ est un logiciel libre sous licence MIT.`}</p>
      </div>
    </Layout>
  );
}

/** `/demo/host`: the site of a town that does not exist, with the widget as an agency would place it. */
import { html } from 'hono/html';
import { paths } from '#shared/contracts/paths.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';
import { declaredAccessibility } from '../pages/declared-accessibility.ts';
import { fr } from '../pages/french.tsx';
import { sheetOf } from '../pages/stylesheet.ts';
import hostSite from './host-site.css?inline';

export const hostSheet = sheetOf('host', [hostSite]);

export type DemoHostPageProps = {
  /** Null: the store holds no demonstration, so there is nothing to rate here. */
  readonly service: string | null;
};

export function DemoHostPage({ service }: DemoHostPageProps) {
  const page = (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Rendez-vous confirmé – Ville de Nulle-Part</title>
        <meta
          name="description"
          content="Page fictive qui montre le composant Avis+ sur le site d’une mairie."
        />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={hostSheet.href} />
        {service ? <script async src={paths.widget()} /> : null}
      </head>
      <body>
        <aside class="note" aria-label="À propos de cette page">
          {fr`Site fictif, pour montrer Avis+ sur la page d'un autre. `}
          <a href={paths.home()}>Revenir à Avis+</a>
          {' · '}
          <a href={paths.accessibility()}>{pageMessages.fr.frame.accessibility[declaredAccessibility()]}</a>
        </aside>
        <header class="town">
          <p>
            <strong>Ville de Nulle-Part</strong>
          </p>
          <p>
            <small>{fr`mairie, quai de l'Horloge`}</small>
          </p>
        </header>
        <main>
          <h1>Votre rendez-vous est confirmé</h1>
          <div class="ticket">
            <dl>
              <dt>Objet</dt>
              <dd>{fr`Renouvellement de carte d'identité`}</dd>
              <dt>Lieu</dt>
              <dd>{fr`Hôtel de ville, guichet 2`}</dd>
              <dt>À apporter</dt>
              <dd>{fr`Votre ancienne carte et un justificatif de domicile`}</dd>
            </dl>
          </div>
          <p>{fr`Un rappel vous sera envoyé la veille. Pour déplacer le rendez-vous, appelez l'accueil de la mairie.`}</p>
          <h2>{fr`Comment s'est passée cette démarche ?`}</h2>
          {service ? (
            <avis-plus service={service} placement="accueil" outcome="success">
              <a href={paths.form(service)}>Donner mon avis</a>
            </avis-plus>
          ) : (
            <p>{fr`Ce serveur n'a pas de service de démonstration à noter.`}</p>
          )}
        </main>
        <footer class="foot">{fr`Ville de Nulle-Part, commune imaginaire`}</footer>
      </body>
    </html>
  );
  return html`<!DOCTYPE html>${page}`;
}

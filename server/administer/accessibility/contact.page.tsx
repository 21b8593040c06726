/** Where to report what cannot be used, and where to complain when nobody answers: both asked for by the decree. */
import { typeset } from '#shared/i18n/typography.ts';
import { fr } from '../../pages/french.tsx';

export function Contact({ contact }: { contact: string | null }) {
  return (
    <>
      <h2>Retour d’information et contact</h2>
      {contact === null ? (
        <p class="banner">
          {typeset("L'adresse où signaler une difficulté n'est pas encore renseignée (réglage ")}
          <code>ACCESSIBILITY_CONTACT</code>).
        </p>
      ) : (
        <p>
          {fr`Si vous n'arrivez pas à lire un contenu ou à vous servir d'une page, écrivez au responsable de ce site pour être orienté vers une autre solution ou obtenir le contenu sous une autre forme : `}
          <a href={contact.includes('://') ? contact : `mailto:${contact}`}>{contact}</a>.
        </p>
      )}
      <p>
        {fr`Aucune démarche ne dépend de ce site : ne pas pouvoir donner son avis n'enlève aucun droit. Le formulaire d'un service reste utilisable sans JavaScript, sans souris et dans un navigateur en mode texte.`}
      </p>
    </>
  );
}

export function Recourse() {
  return (
    <>
      <h2>Voies de recours</h2>
      <p>
        {fr`Si vous constatez un défaut d'accessibilité qui vous empêche d'accéder à un contenu ou à un service, que vous l'avez signalé au responsable du site et que vous n'avez pas obtenu de réponse satisfaisante, vous pouvez :`}
      </p>
      <ul>
        <li>
          <a href="https://formulaire.defenseurdesdroits.fr/">Écrire un message au Défenseur des droits</a>
        </li>
        <li>
          <a href="https://www.defenseurdesdroits.fr/carte-des-delegues">
            {typeset('Rencontrer le délégué du Défenseur des droits de votre région')}
          </a>
        </li>
        <li>
          {fr`Envoyer un courrier par la poste (gratuit, ne pas mettre de timbre) : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.`}
        </li>
      </ul>
    </>
  );
}

/** `/confidentialite`: what is kept, for how long, and the rights; durations come from the retention job itself. */
import { paths } from '#shared/contracts/paths.ts';
import { fr } from '../pages/french.tsx';
import { Layout } from '../pages/layout.tsx';
import { Producer, type ProducerProps } from './producer.page.tsx';

export type PrivacyPageProps = ProducerProps & {
  readonly minCell: number;
  readonly retention: {
    readonly keysDays: number;
    readonly textsMonths: number;
    readonly ratingsMonths: number;
    readonly rateSaltHours: number;
  };
};

export function PrivacyPage({ producer, minCell, retention }: PrivacyPageProps) {
  const { keysDays, textsMonths, ratingsMonths, rateSaltHours } = retention;
  return (
    <Layout title="Confidentialité" description="Ce qui est gardé de votre avis, et combien de temps." narrow>
      <h1>Confidentialité</h1>
      <div class="part prose">
        <p class="lead">
          {fr`Vous donnez votre avis sans vous identifier. Tant qu'il n'est pas publié, vous pouvez le corriger ou le retirer ; ensuite il n'en reste que des totaux.`}
        </p>

        <h2>Ce qui est gardé</h2>
        <ul>
          <li>{fr`vos réponses, et les questions qui vous ont été posées ;`}</li>
          <li>{fr`votre commentaire, si vous en écrivez un ;`}</li>
          <li>{fr`le jour de l'envoi, jamais l'heure ;`}</li>
          <li>
            {fr`le service noté, la langue, la façon dont vous l'avez contacté et l'endroit où l'avis vous a été demandé, si la page le précise.`}
          </li>
        </ul>

        <h2>Ce qui ne l’est pas</h2>
        <ul>
          <li>{fr`aucun cookie, aucun stockage sur votre appareil avant un geste de votre part ;`}</li>
          <li>{fr`ni adresse IP, ni navigateur, ni page d'origine dans la base ou les journaux de dépôt ;`}</li>
          <li>{fr`aucun identifiant qui suive une personne d'un service à l'autre.`}</li>
        </ul>
        <p>
          {fr`Pour limiter les envois répétés, une empreinte de votre adresse IP, propre à chaque service, reste en mémoire vive ${String(rateSaltHours)} heures au plus. Elle n'est jamais écrite.`}
        </p>

        <p>
          {fr`Si votre avis ne peut pas partir après que vous l'avez envoyé, il attend sur votre appareil, 7 jours au plus, dans le stockage du site où vous l'avez donné, puis s'efface ; vous pouvez l'effacer avant. Une fois parti, il n'y reste que le numéro de son accusé, jusqu'à ce terme. Sur une borne, seules des notes attendent ainsi, jamais un texte.`}
        </p>

        <h2>Combien de temps</h2>
        <ul>
          <li>
            {fr`Le lien entre votre numéro d'accusé et votre avis : jusqu'à sa publication ou son retrait, puis ${String(keysDays)} jours.`}
          </li>
          <li>{fr`Votre commentaire : ${String(textsMonths)} mois, ou jusqu'à ce que vous l'effaciez.`}</li>
          <li>
            {fr`Les réponses, sans rien qui les relie à vous : ${String(ratingsMonths)} mois après leur publication, pour pouvoir réviser une méthode.`}
          </li>
          <li>{fr`Les totaux publiés : sans limite.`}</li>
        </ul>

        <h2>Ce qui est publié</h2>
        <p>
          {fr`Uniquement des totaux d'au moins ${String(minCell)} avis, formés une fois pour toutes : personne ne peut isoler un avis en comparant deux publications. Les commentaires ne sont pas publiés ; les agents du service les lisent après la publication, sans les notes et sans la date exacte.`}
        </p>

        <h2>Vos droits</h2>
        <p>
          {fr`Votre accusé de dépôt suffit, sans compte ni pièce d'identité : il montre ce qui est gardé, permet de corriger ou de retirer votre avis avant sa publication, et d'effacer votre commentaire à tout moment. Une fois l'avis fondu dans un total, plus rien ne permet de le retrouver.`}
        </p>
        <p>
          {fr`Vous pouvez aussi adresser une réclamation à la `}
          <a href="https://www.cnil.fr/fr/plaintes">CNIL</a>.
        </p>

        <h2>Responsable</h2>
        <Producer producer={producer} />
        <p>
          {fr`Ce traitement sert une mission d'intérêt public : améliorer le service rendu (règlement général sur la protection des données, article 6, paragraphe 1, point e).`}
        </p>
        <p>
          <a href={paths.legal()}>Mentions légales</a>
        </p>
      </div>
    </Layout>
  );
}

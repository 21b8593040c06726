/** Edition of 2020, nine engagements. Wording: val-de-marne.gouv.fr, Publications/Services-Publics, 23/01/2024. */
import { asked, type Edition } from './edition.ts';

export const spPlus2020 = {
  id: 'sp-plus-2020',
  kind: 'edition',
  title: 'Services Publics + (2020), neuf engagements',
  from: '2020-01-01',
  wording: 1,
  wordingFrom: '2020-01-01',
  open: true,
  engagements: [
    {
      id: 'e1',
      wording:
        "Dans le respect mutuel, vous êtes accueillis avec courtoisie et bienveillance et dans les conditions prévues par la loi, vous avez le droit à l'erreur",
      lead: 'courtesy',
    },
    {
      id: 'e2',
      wording: 'Nous sommes joignables par téléphone ou sur place et nous facilitons vos démarches en ligne',
      lead: 'reachability',
    },
    {
      id: 'e3',
      wording: "Vous bénéficiez d'un accompagnement adapté à votre situation personnelle",
      lead: 'support',
    },
    {
      id: 'e4',
      wording: 'Nous vous orientons vers la personne compétente pour traiter votre demande',
      lead: 'orientation',
    },
    {
      id: 'e5',
      wording:
        "Vous recevez une réponse à vos demandes dans les délais annoncés et vous êtes informés sur l'avancement de votre dossier",
      lead: 'delay',
    },
    {
      id: 'e6',
      wording: 'Vous avez accès à nos résultats de qualité de service',
      lead: 'results-access',
    },
    {
      id: 'e7',
      wording: 'Vos avis sont pris en compte pour améliorer et simplifier nos démarches',
      lead: 'voice',
    },
    {
      id: 'e8',
      wording: 'Afin de vous offrir un service de qualité, nous développons en permanence nos compétences',
      lead: 'competence',
    },
    {
      id: 'e9',
      wording: 'Nous sommes éco-responsables',
      lead: 'eco',
    },
  ],
  // Columns: counter, phone, online, mail.
  criteria: [
    asked('overall', null, '●●●●'),
    asked('courtesy', 'e1', '●●  '),
    asked('right-to-error', 'e1', '○○●○'),
    asked('reachability', 'e2', '●●○●'),
    asked('online-ease', 'e2', '  ● '),
    asked('support', 'e3', '●●●○'),
    asked('orientation', 'e4', '●●○●'),
    asked('delay', 'e5', '●●●●'),
    asked('progress', 'e5', '○○●●'),
    asked('results-access', 'e6', '○ ○ '),
    asked('voice', 'e7', '○○○○'),
    asked('competence', 'e8', '●●○●'),
    asked('eco', 'e9', '○ ○○'),
  ],
  unknownChannel: {
    core: ['reachability', 'support', 'orientation', 'delay', 'competence'],
    drawn: ['results-access', 'voice', 'eco'],
  },
} as const satisfies Edition;

/** Edition of 2020, nine engagements. Wording: val-de-marne.gouv.fr, Publications/Services-Publics, 23/01/2024. */
import { asked, type Edition } from './edition.ts';

export const spPlus2020: Edition = {
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
      wordingEn:
        'In mutual respect, you are received with courtesy and kindness and, under the conditions set by law, you have the right to make a mistake',
      lead: 'courtesy',
    },
    {
      id: 'e2',
      wording: 'Nous sommes joignables par téléphone ou sur place et nous facilitons vos démarches en ligne',
      wordingEn: 'We can be reached by telephone or on site and we make your online procedures easier',
      lead: 'reachability',
    },
    {
      id: 'e3',
      wording: "Vous bénéficiez d'un accompagnement adapté à votre situation personnelle",
      wordingEn: 'You receive support suited to your personal situation',
      lead: 'support',
    },
    {
      id: 'e4',
      wording: 'Nous vous orientons vers la personne compétente pour traiter votre demande',
      wordingEn: 'We direct you to the person competent to handle your request',
      lead: 'orientation',
    },
    {
      id: 'e5',
      wording:
        "Vous recevez une réponse à vos demandes dans les délais annoncés et vous êtes informés sur l'avancement de votre dossier",
      wordingEn:
        'You receive an answer to your requests within the announced time and you are kept informed of the progress of your case',
      lead: 'delay',
    },
    {
      id: 'e6',
      wording: 'Vous avez accès à nos résultats de qualité de service',
      wordingEn: 'You have access to our quality of service results',
      lead: 'results-access',
    },
    {
      id: 'e7',
      wording: 'Vos avis sont pris en compte pour améliorer et simplifier nos démarches',
      wordingEn: 'Your opinions are taken into account to improve and simplify our procedures',
      lead: 'voice',
    },
    {
      id: 'e8',
      wording: 'Afin de vous offrir un service de qualité, nous développons en permanence nos compétences',
      wordingEn: 'To offer you a quality service, we continually develop our skills',
      lead: 'competence',
    },
    {
      id: 'e9',
      wording: 'Nous sommes éco-responsables',
      wordingEn: 'We are eco-responsible',
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
};

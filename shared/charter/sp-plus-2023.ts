/** Edition of 2023, eight engagements. Wording: morbihan.gouv.fr, Démarche Qualité/Service-Public, 06/05/2024. */
import { asked, type Edition } from './edition.ts';

export const spPlus2023 = {
  id: 'sp-plus-2023',
  kind: 'edition',
  title: 'Services Publics + (2023), huit engagements',
  from: '2023-06-01',
  wording: 1,
  wordingFrom: '2023-06-01',
  open: true,
  engagements: [
    {
      id: 'e1',
      wording: "Dans le respect mutuel, vous êtes accueillis avec bienveillance et avez le droit à l'erreur",
      lead: 'courtesy',
    },
    {
      id: 'e2',
      wording: 'Vous pouvez facilement entrer en contact avec vos services publics',
      lead: 'contact',
    },
    {
      id: 'e3',
      wording: "Vous bénéficiez d'un accompagnement adapté à votre situation personnelle",
      lead: 'support',
    },
    {
      id: 'e4',
      wording: 'Votre demande est traitée dans les délais annoncés',
      lead: 'delay',
    },
    {
      id: 'e5',
      wording: "Vous disposez d'une information claire, simple et accessible",
      lead: 'clarity',
    },
    {
      id: 'e6',
      wording: 'Vous avez accès à nos résultats de qualité de service',
      lead: 'results-access',
    },
    {
      id: 'e7',
      wording: 'Votre avis est pris en compte pour améliorer le service rendu',
      lead: 'voice',
    },
    {
      id: 'e8',
      wording: 'Nous sommes éco-responsables',
      lead: 'eco',
      unconfirmed: true,
    },
  ],
  // Columns: counter, phone, online, mail.
  criteria: [
    asked('overall', null, '●●●●'),
    asked('courtesy', 'e1', '●●  '),
    asked('right-to-error', 'e1', '○○●○'),
    asked('contact', 'e2', '●●○●'),
    asked('online-ease', 'e2', '  ● '),
    asked('orientation', 'e2', '●●○●'),
    asked('support', 'e3', '●●●○'),
    asked('delay', 'e4', '●●●●'),
    asked('progress', 'e4', '○○●●'),
    asked('clarity', 'e5', '●●●●'),
    asked('results-access', 'e6', '○ ○ '),
    asked('voice', 'e7', '○○○○'),
    asked('eco', 'e8', '○ ○○'),
  ],
  unknownChannel: {
    core: ['contact', 'orientation', 'support', 'delay', 'clarity'],
    drawn: ['results-access', 'voice', 'eco'],
  },
} as const satisfies Edition;

/** What invites away from our pages – poster, message, badge – in French made easy to read. */
import type { InvitationTexts } from './invitation.fr.ts';
import { typesetMessages } from './typography.ts';

export const invitationFrSimple: InvitationTexts = typesetMessages({
  poster: {
    title: 'Affiche',
    cardTitle: 'Carte à poser',
    headline: 'Comment ça s’est passé ?',
    scan: 'Prenez votre téléphone. Visez ce code avec l’appareil photo.',
    answer: 'Répondez à une question.',
    identity: 'Envoyez. Nous ne demandons pas votre nom.',
    address: 'Vous pouvez aussi écrire cette adresse',
    results: 'Tout le monde peut voir les résultats :',
    code: 'Code QR pour donner votre avis',
  },
  mail: {
    subject: 'Donnez votre avis',
    question: 'Comment ça s’est passé ?',
    promise: 'Vous répondez à une question. Nous ne demandons pas votre nom.',
    button: 'Donner mon avis',
    plain: 'Donnez votre avis ici :',
  },
  badge: {
    none: 'Pas encore de résultat',
    from: (minCell: string) => `Il faut ${minCell} avis`,
    satisfied: 'contents',
    between: (low: string, high: string) => `entre ${low} et ${high}`,
    ratings: (n: string) => `${n} avis`,
    release: (release: string) => `publié le ${release}`,
    method: (version: string) => `méthode ${version}`,
    indicative: 'petit nombre d’avis',
    demo: 'exemple',
    chosen: 'Ces résultats viennent des personnes qui ont voulu répondre.',
    label: 'Avis',
  },
});

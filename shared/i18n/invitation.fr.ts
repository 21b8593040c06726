/** What invites away from our pages – poster, message, badge – in French, the reference. */
import { typesetMessages } from './typography.ts';

export const invitationFr = typesetMessages({
  poster: {
    title: 'Affiche',
    cardTitle: 'Carte à poser',
    headline: "Comment ça s'est passé ?",
    scan: "Visez ce code avec l'appareil photo de votre téléphone.",
    answer: 'Répondez : une seule question est obligatoire.',
    identity: 'Envoyez, sans vous identifier.',
    address: "Sans appareil photo, tapez l'adresse",
    results: 'Les résultats sont publics :',
    code: 'Code QR qui mène au questionnaire',
  },
  mail: {
    subject: 'Votre avis sur votre démarche',
    question: "Comment s'est passée votre démarche ?",
    promise: 'Une seule question est obligatoire. Vous répondez sans vous identifier.',
    button: 'Donner mon avis',
    plain: 'Donner votre avis :',
  },
  badge: {
    none: 'Pas encore de résultat',
    from: (minCell: string) => `dès ${minCell} avis`,
    satisfied: 'satisfaits',
    between: (low: string, high: string) => `entre ${low} et ${high}`,
    ratings: (n: string) => `${n} avis`,
    release: (release: string) => `parution du ${release}`,
    method: (version: string) => `méthode ${version}`,
    indicative: 'résultat indicatif',
    demo: 'démonstration',
    chosen: 'Ces résultats portent sur les personnes qui ont choisi de répondre.',
    label: 'Avis des usagers',
  },
});

export type InvitationTexts = typeof invitationFr;

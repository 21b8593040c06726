/** Texts of the form and receipt pages in French, the reference; what a text needs is given already in words. */
import { typesetMessages } from './typography.ts';

export const pagesFr = typesetMessages({
  frame: {
    skip: 'Aller au contenu',
    home: 'Avis+, accueil',
    navigation: 'Navigation principale',
    services: 'Résultats des services',
    findReceipt: 'Retrouver mon avis',
    api: 'Données et API',
    privacy: 'Confidentialité',
    legal: 'Mentions légales',
    accessibility: {
      none: 'Accessibilité : non conforme',
      partial: 'Accessibilité : partiellement conforme',
      full: 'Accessibilité : totalement conforme',
    },
    licence: 'Données sous Licence Ouverte 2.0',
    footer: 'Informations sur ce site',
    language: 'Langue',
  },
  demo: 'Démonstration : ce service est fictif, ses résultats aussi.',
  form: {
    title: 'Donner mon avis',
    promise: 'Une seule question est obligatoire. Vous répondez sans vous identifier.',
    optional: '(facultatif)',
    required: '(obligatoire)',
    criteriaNote: 'Chaque question est facultative. « Sans objet » si elle ne vous concerne pas.',
    commentLimit: (max: string) => `${max} caractères au plus.`,
    inactive: 'Ce service ne recueille plus d’avis.',
    inactiveMore: 'Ses résultats restent consultables.',
    results: 'Voir les résultats de ce service',
    privacy: 'Ce que deviennent les données',
  },
  faults: {
    /** Begins the title of a page that refuses. */
    mark: 'Erreur :',
    title: "Votre avis n'est pas encore envoyé",
    uncorrected: "Votre correction n'est pas encore enregistrée",
    kept: 'Ce que vous avez saisi est conservé ci-dessous.',
    overall: 'Choisissez une réponse à la première question',
    rating: 'Choisissez une des réponses proposées',
    commentLong: (max: string) => `Raccourcissez votre commentaire à ${max} caractères au plus`,
    other: "Le formulaire n'était plus à jour : il l'est maintenant, envoyez votre avis à nouveau",
  },
  problems: {
    busy: "Le site est très sollicité. Votre avis n'est pas encore envoyé ; rien n'est perdu. Envoyez-le à nouveau dans quelques instants.",
    limited:
      "Beaucoup d'avis arrivent du même endroit. Rien n'est perdu : attendez quelques minutes, puis envoyez à nouveau.",
    conflict:
      "Un avis a déjà été enregistré avec ce formulaire, avec d'autres réponses. Celui-ci n'est pas envoyé ; ce que vous avez saisi reste ci-dessous.",
    openEarlier: "Revoir, corriger ou retirer l'avis enregistré",
    openAnother: 'Donner un autre avis, dans un nouveau formulaire',
    inactive:
      "Ce service ne recueille plus d'avis : le vôtre n'est pas enregistré. Ce que vous avez saisi reste ci-dessous.",
    resend: 'Envoyer à nouveau',
    uncorrected:
      "La correction n'a pas pu être enregistrée. Rien n'est perdu : enregistrez-la à nouveau dans quelques instants.",
    failed:
      "Un incident de notre côté a empêché l'envoi. Rien n'est perdu : envoyez votre avis à nouveau dans quelques instants.",
  },
  refusals: {
    eyebrow: (status: string) => `Erreur ${status}`,
    home: "Revenir à l'accueil",
    search: 'Chercher un service',
    find: 'Chercher',
    notFound: {
      title: "Cette page n'existe pas",
      more: "L'adresse est peut-être incomplète, ou la page a changé de place.",
    },
    unknownCode: {
      title: 'Aucun service ne porte ce code',
      more: 'Vérifiez le code : majuscules et minuscules comptent. Vous pouvez aussi chercher le service par son nom.',
    },
    badRequest: {
      title: "Cette demande n'est pas complète",
      more: 'Revenez à la page précédente et recommencez ; ce que vous aviez saisi y est souvent encore.',
    },
    wrongMethod: {
      title: 'Cette adresse ne répond pas à cette demande',
      more: "Revenez à la page précédente ; rien n'a été envoyé ni modifié.",
    },
    tooLong: {
      title: 'Votre envoi est trop long',
      more: 'Revenez à la page précédente et raccourcissez votre commentaire, puis envoyez à nouveau.',
    },
    limited: {
      title: "Beaucoup d'avis arrivent du même endroit",
      more: "Rien n'est perdu : attendez quelques minutes, revenez à la page précédente et envoyez à nouveau.",
    },
    busy: {
      title: 'Le site est très sollicité',
      more: "Rechargez la page dans quelques instants. Si vous envoyiez un avis, renvoyez-le : il ne sera compté qu'une fois.",
    },
    failed: {
      title: 'Un incident est survenu de notre côté',
      more: "Rechargez la page dans quelques instants. Si vous envoyiez un avis, renvoyez-le : il ne sera compté qu'une fois.",
    },
  },
  receipt: {
    title: 'Accusé de dépôt',
    recorded: 'Votre avis est enregistré.',
    corrected: 'Votre avis est corrigé.',
    withdrawn: 'Votre avis est retiré. Rien n’en reste.',
    commentErased: 'Votre commentaire est effacé.',
    tooLate: 'Entre-temps, votre avis a été publié dans un total : il ne peut plus être modifié.',
    keep: 'Gardez ce numéro ou l’adresse de cette page : c’est le seul moyen de retrouver votre avis.',
    number: 'Numéro',
    address: 'Adresse de cette page',
    qr: 'Code QR de cette page',
    next: 'Et ensuite',
    nextMore: (date: string, minCell: string) =>
      `Il comptera dans les résultats du service au plus tôt le ${date}, quand assez d'avis seront réunis : ${minCell} au moins.`,
    stored: 'Ce que vous avez répondu',
    day: (day: string) => `Déposé le ${day}.`,
    noAnswer: 'Sans réponse',
    comment: 'Votre commentaire',
    open: "Votre avis n'est pas encore publié : vous pouvez le corriger ou le retirer.",
    correct: 'Corriger mon avis',
    correctTitle: 'Corriger votre avis',
    saveCorrection: 'Enregistrer la correction',
    withdraw: 'Retirer mon avis',
    withdrawTitle: 'Retirer votre avis ?',
    withdrawMore: 'Vos réponses et votre commentaire seront effacés. Ce geste est définitif.',
    withdrawConfirm: 'Oui, retirer mon avis',
    eraseComment: 'Effacer mon commentaire',
    eraseTitle: 'Effacer votre commentaire ?',
    eraseMore: 'Vos réponses restent. Le commentaire, lui, sera effacé définitivement.',
    eraseConfirm: 'Oui, effacer mon commentaire',
    back: 'Revenir sans rien changer',
    closing: 'Votre avis est en cours de parution : il ne peut plus être modifié.',
    closed: (release: string) => `Votre avis est compté dans la parution du ${release}.`,
    closedMore:
      "Il n'en reste que des totaux : personne, pas même nous, ne peut plus le retrouver, le corriger ou le retirer.",
    gone: 'Votre avis a été retiré.',
    goneMore: 'Il ne compte dans aucun résultat.',
    unknown: 'Votre avis a été compté ou retiré il y a plus de 30 jours.',
    unknownMore: 'Le lien entre ce numéro et votre avis est effacé.',
    results: 'Voir les résultats du service',
    demoTitle: 'Faites compter cet avis',
    demoMore:
      'Les avis qui attendaient suffisent maintenant pour paraître ensemble. Publiez sans attendre, dans un terminal, au dossier du projet :',
    demoCommand: (date: string) => `Démonstration : npm run avis -- publish --at ${date} publie cet avis.`,
    demoLater: (day: string) =>
      `Les dates des jours qui viennent sont déjà publiées : cette commande est possible à partir du ${day}.`,
    demoThen: (minCell: string) =>
      `La satisfaction générale compte alors votre avis. Un autre critère compte dès qu'il réunit ${minCell} réponses.`,
  },
  findReceipt: {
    title: 'Retrouver mon avis',
    more: "Avec le numéro donné quand votre avis a été enregistré, vous pouvez le revoir et, tant qu'il n'est pas publié, le corriger ou le retirer.",
    label: "Numéro de l'accusé de dépôt",
    open: 'Ouvrir',
  },
  badReceipt: {
    title: 'Ce numéro ne correspond à aucun accusé de dépôt',
    which: (group: string) => `Vérifiez le groupe n° ${group} : `,
    shape: 'Il compte 25 caractères, en cinq groupes de cinq, par exemple A1B2C-D3E4F-G5H6J-K7M8N-P9Q0R.',
    whole: 'Vérifiez chaque groupe : il suffit d’un caractère différent.',
    letters: 'Les lettres I, L, O et U n’y figurent jamais.',
  },
});

export type PageTexts = typeof pagesFr;

/** Texts of the form and receipt pages in French made easy to read: short sentences, one idea each, everyday words. */
import type { PageTexts } from './pages.fr.ts';
import { typesetMessages } from './typography.ts';

export const pagesFrSimple: PageTexts = typesetMessages({
  frame: {
    skip: 'Aller au texte de la page',
    home: 'Avis+, première page',
    navigation: 'Menu du site',
    services: 'Voir les résultats des services',
    findReceipt: 'Retrouver mon avis',
    api: 'Données pour les informaticiens',
    privacy: 'Ce que nous faisons de vos réponses',
    legal: 'Qui fait ce site',
    accessibility: {
      none: 'Accessibilité : non conforme',
      partial: 'Accessibilité : partiellement conforme',
      full: 'Accessibilité : totalement conforme',
    },
    licence: 'Tout le monde peut utiliser les résultats : Licence Ouverte 2.0',
    footer: 'Informations sur le site',
    language: 'Langue',
  },
  demo: "C'est un exemple. Ce service n'existe pas. Ses résultats sont inventés.",
  form: {
    title: 'Je donne mon avis',
    promise: 'Vous devez répondre à une seule question. Nous ne demandons pas votre nom.',
    optional: '(si vous voulez)',
    required: '(vous devez répondre)',
    criteriaNote:
      'Vous répondez seulement si vous voulez. Si la question ne va pas avec votre situation, choisissez « Je ne suis pas concerné ».',
    commentLimit: (max: string) => `Vous pouvez écrire ${max} lettres.`,
    inactive: "Ce service ne demande plus d'avis.",
    inactiveMore: 'Vous pouvez encore lire ses résultats.',
    results: 'Lire les résultats de ce service',
    privacy: 'Ce que nous faisons de vos réponses',
  },
  faults: {
    mark: 'Erreur :',
    title: "Votre avis n'est pas encore parti",
    uncorrected: "Nous n'avons pas encore gardé votre correction",
    kept: 'Nous avons gardé vos réponses. Elles sont plus bas.',
    overall: 'Choisissez une réponse à la première question',
    rating: 'Choisissez une réponse dans la liste',
    commentLong: (max: string) => `Votre commentaire est trop long. Écrivez moins de ${max} lettres`,
    other: "Le formulaire n'était plus à jour. Il est à jour maintenant. Envoyez votre avis à nouveau",
  },
  problems: {
    busy: "Beaucoup de personnes utilisent le site. Votre avis n'est pas encore parti. Rien n'est perdu. Attendez un peu. Puis envoyez encore.",
    limited:
      "Beaucoup d'avis arrivent du même endroit. Rien n'est perdu. Attendez quelques minutes. Puis envoyez encore.",
    conflict:
      "Vous avez déjà envoyé un avis avec ce formulaire. Vos réponses étaient différentes. Cet avis-ci n'est pas envoyé. Vos réponses sont gardées plus bas.",
    openEarlier: "Revoir, corriger ou retirer l'avis déjà envoyé",
    openAnother: 'Donner un autre avis',
    inactive:
      "Ce service ne prend plus d'avis. Votre avis n'est pas enregistré. Vos réponses sont gardées plus bas.",
    resend: 'Envoyer encore',
    uncorrected:
      "Votre correction n'est pas enregistrée. Rien n'est perdu. Attendez un peu. Puis enregistrez à nouveau.",
    failed:
      "Il y a un problème sur notre site. Rien n'est perdu. Attendez un peu. Puis envoyez encore votre avis.",
  },
  refusals: {
    eyebrow: (status: string) => `Erreur ${status}`,
    home: 'Aller à la première page du site',
    search: 'Je cherche un service',
    find: 'Chercher',
    notFound: {
      title: "Cette page n'existe pas",
      more: "L'adresse a peut-être une erreur. Ou bien la page a changé de place.",
    },
    unknownCode: {
      title: "Aucun service n'a ce code",
      more: 'Vérifiez le code. Attention : A et a sont différents. Vous pouvez aussi chercher le service par son nom.',
    },
    badRequest: {
      title: 'Il manque quelque chose',
      more: 'Allez à la page précédente. Puis recommencez. Souvent, vos réponses sont encore là.',
    },
    wrongMethod: {
      title: 'Cette adresse ne peut pas faire cela',
      more: "Allez à la page précédente. Nous n'avons rien envoyé. Nous n'avons rien changé.",
    },
    tooLong: {
      title: 'Votre texte est trop long',
      more: 'Allez à la page précédente. Écrivez un commentaire plus court. Puis envoyez encore.',
    },
    limited: {
      title: "Beaucoup d'avis arrivent du même endroit",
      more: "Rien n'est perdu. Attendez quelques minutes. Allez à la page précédente. Puis envoyez encore.",
    },
    busy: {
      title: 'Beaucoup de personnes utilisent le site',
      more: 'Attendez un peu. Puis rechargez la page. Vous vouliez envoyer un avis ? Envoyez-le encore. Nous le comptons une seule fois.',
    },
    failed: {
      title: 'Il y a un problème sur notre site',
      more: 'Attendez un peu. Puis rechargez la page. Vous vouliez envoyer un avis ? Envoyez-le encore. Nous le comptons une seule fois.',
    },
  },
  receipt: {
    title: 'Votre accusé de dépôt',
    recorded: 'Nous avons bien reçu votre avis.',
    corrected: 'Votre avis est corrigé.',
    withdrawn: 'Votre avis est retiré. Nous ne gardons rien.',
    commentErased: 'Nous avons effacé votre commentaire.',
    tooLate: 'Votre avis est maintenant publié dans un total. Vous ne pouvez plus le changer.',
    keep: "Gardez ce numéro. Ou gardez l'adresse de cette page. Sans eux, vous ne pouvez pas retrouver votre avis.",
    number: 'Votre numéro',
    address: 'Adresse de cette page',
    qr: 'Code QR de cette page',
    next: 'Et après',
    nextMore: (date, minCell) =>
      `Votre avis compte dans les résultats du service à partir du ${date}. Il faut au moins ${minCell} avis.`,
    stored: 'Vos réponses',
    day: (day: string) => `Vous avez donné votre avis le ${day}.`,
    noAnswer: 'Pas de réponse',
    comment: 'Votre commentaire',
    open: "Votre avis n'est pas encore publié. Vous pouvez le corriger. Vous pouvez aussi le retirer.",
    correct: 'Corriger mon avis',
    correctTitle: 'Vous corrigez votre avis',
    saveCorrection: 'Garder la correction',
    withdraw: 'Retirer mon avis',
    withdrawTitle: 'Voulez-vous retirer votre avis ?',
    withdrawMore:
      'Nous allons effacer vos réponses et votre commentaire. Après, vous ne pouvez plus les retrouver.',
    withdrawConfirm: 'Oui, retirer mon avis',
    eraseComment: 'Effacer mon commentaire',
    eraseTitle: 'Voulez-vous effacer votre commentaire ?',
    eraseMore:
      'Nous gardons vos réponses. Nous allons effacer le commentaire. Après, vous ne pouvez plus le retrouver.',
    eraseConfirm: 'Oui, effacer mon commentaire',
    back: 'Ne rien changer',
    closing: 'Nous allons montrer les nouveaux résultats. Vous ne pouvez plus changer votre avis.',
    closed: (release: string) => `Votre avis compte dans les résultats du ${release}.`,
    closedMore:
      'Il reste seulement des totaux. Personne ne peut retrouver votre avis. Personne ne peut le corriger ou le retirer.',
    gone: 'Votre avis est retiré.',
    goneMore: 'Il ne compte pas dans les résultats.',
    unknown: 'Nous avons compté ou retiré votre avis il y a plus de 30 jours.',
    unknownMore: 'Nous ne savons plus quel avis va avec ce numéro. Nous avons effacé ce lien.',
    results: 'Lire les résultats du service',
    demoTitle: 'Comment compter cet avis',
    demoMore:
      'Il y a assez d’avis pour montrer les résultats. Pour publier maintenant, un informaticien tape cette commande dans le dossier du projet :',
    demoCommand: (date: string) => `Exemple : npm run avis -- publish --at ${date} publie cet avis.`,
    demoLater: (day) =>
      `Les dates des prochains jours sont déjà publiées. Vous pouvez taper cette commande à partir du ${day}.`,
    demoThen: (minCell: string) =>
      `Votre avis compte alors dans la satisfaction générale. Les autres questions comptent avec ${minCell} réponses.`,
  },
  findReceipt: {
    title: 'Je retrouve mon avis',
    more: "Vous avez reçu un numéro avec votre avis. Avec ce numéro, vous pouvez revoir votre avis. Si l'avis n'est pas encore publié, vous pouvez le corriger ou le retirer.",
    label: "Écrivez le numéro de l'accusé de dépôt",
    open: 'Voir mon avis',
  },
  badReceipt: {
    title: "Nous ne trouvons pas d'accusé de dépôt avec ce numéro",
    which: (group: string) => `Vérifiez le groupe n° ${group} : `,
    shape:
      'Le numéro a 25 lettres et chiffres. Il y a cinq groupes de cinq. Exemple : A1B2C-D3E4F-G5H6J-K7M8N-P9Q0R.',
    whole: 'Vérifiez chaque groupe. Une seule erreur suffit.',
    letters: 'Il n’y a jamais les lettres I, L, O et U.',
  },
});

/** Texts of the page where an agency takes what invites people to rate, in French, the reference. */
import { typesetMessages } from './typography.ts';

export const embedFr = typesetMessages({
  title: 'Intégrer, afficher, imprimer',
  lead: 'De quoi inviter à donner un avis : sur votre site, sur papier, par courriel. Et de quoi y montrer vos résultats.',
  choose: 'Chercher votre service, par son nom ou son code',
  search: 'Chercher',
  noneFound: 'Aucun service ne correspond. Essayez un autre mot, ou la commune.',
  change: 'Choisir un autre service',
  resultsPage: 'Voir ses résultats',
  choices: {
    title: 'Vos choix',
    any: 'Non précisé',
    channel: 'Comment la personne a eu affaire au service',
    channels: { counter: 'Au guichet', phone: 'Par téléphone', online: 'En ligne', mail: 'Par courrier' },
    outcome: 'À quel moment de la démarche',
    outcomes: {
      success: 'Demande aboutie',
      refused: 'Demande refusée',
      error: 'Après une erreur',
      abandoned: 'Démarche abandonnée',
      unknown: 'Inconnu',
    },
    placement: 'Emplacement',
    noPlacement: "Ce service n'a pas d'emplacement enregistré.",
    unknownPlacement: "Cet emplacement n'est pas enregistré pour ce service : il n'est pas repris.",
    language: 'Langue',
    pageLanguage: 'Celle de la page',
    display: 'Présentation',
    displays: {
      button: 'Un bouton, qui ouvre la question',
      inline: 'La question dans la page',
      results: 'Les résultats publiés',
    },
    theme: 'Couleurs',
    themes: { page: 'Celles de la page ou du visiteur', light: 'Claires', dark: 'Sombres' },
    update: 'Mettre à jour',
  },
  site: {
    title: 'Sur votre site',
    preview: "L'aperçu est le vrai composant : un avis envoyé d'ici compte.",
    previewResults:
      "L'aperçu est le vrai composant : il montre ce qui est publié. Sa hauteur en dépend : sous le premier écran de votre page, rien ne bouge sous les yeux de qui la lit.",
    twoLines: 'Deux lignes, là où le composant doit paraître',
    oneLine:
      'Une seule ligne, si vous ne pouvez placer qu’un script : dans le corps de la page, là où le bouton doit paraître (ni dans l’en-tête, ni dans un gabarit de React, Vue ou Angular), sur une page écrite dans la langue choisie',
    pinned: 'Version figée, avec contrôle d’intégrité',
    pinnedMore: (versions: string) =>
      `Le script ne change plus, même après une mise à jour du serveur, qui garde ses ${versions} dernières versions : reprenez cette ligne de temps en temps.`,
    notBuilt: 'Le composant n’est pas construit sur ce serveur.',
    theme: 'Pour fixer les couleurs, sur la balise de la page',
    reserve:
      'Pour que rien ne bouge quand le composant prend la place du lien, dans la feuille de style de la page',
    reserveNarrow:
      'Dans une colonne de moins de 410 pixels, les réponses se mettent l’une sous l’autre : gardez-y la plus grande des deux hauteurs.',
    policy: 'Si votre page a une politique de sécurité (Content-Security-Policy), elle doit contenir',
    copy: 'Copier',
    copied: 'Copié',
  },
  check: {
    title: 'Vérifier votre page',
    lead: "Collez la politique de sécurité de votre page : l'en-tête Content-Security-Policy, tout ce que répond « curl -I », la balise meta, ou la ligne de vos réglages qui l'envoie. Rien n'est conservé.",
    pasted: 'Politique, en-têtes ou balise',
    page: 'Adresse de votre site (facultatif)',
    submit: 'Vérifier',
    allowed: 'Le composant fonctionnera sur cette page.',
    withNonce: 'Le composant fonctionnera si sa balise script porte le nonce de la page.',
    blocked: 'Le composant ne fonctionnera pas : la politique est à compléter.',
    none: "Aucune politique ne se trouve dans ces en-têtes : rien n'empêche le composant de fonctionner.",
    unreadable:
      "Nous n'y trouvons pas de politique. Collez l'en-tête entier, par exemple : Content-Security-Policy: default-src 'self'",
    empty: "Collez d'abord une politique ou les en-têtes de votre page.",
    tooLong: 'Ce texte est trop long pour une politique : collez les en-têtes seuls.',
    reportOnly: 'Une politique « Report-Only » signale sans bloquer : elle ne compte pas.',
    titles: {
      allowed: 'Le composant fonctionnera',
      'with-nonce': 'Le composant fonctionnera avec un nonce',
      blocked: 'Politique à compléter',
      unread: 'Aucune politique lue',
    },
    findings: 'Ce que la politique répond à chaque besoin du composant',
    need: 'Ce que fait le composant',
    directive: 'Directive qui décide',
    answer: 'Réponse',
    needs: {
      run: 'Exécuter un script',
      loader: 'Charger le script',
      panel: 'Charger le questionnaire',
      connect: 'Demander les questions, envoyer la réponse',
      secure: 'Joindre Avis+ sans passer en https',
    },
    answers: { allowed: 'permis', 'with-nonce': 'permis avec le nonce', blocked: 'refusé' },
    noDirective: 'aucune',
    policy: (number: string) => `Politique ${number}`,
    add: 'À mettre dans cette politique, à la place des directives du même nom',
    whole: 'La politique entière, complétée',
    nonce:
      'Le nonce est une valeur tirée au hasard à chaque réponse. Ajoutez-la à la balise : <script async nonce="VALEUR" src="…">.',
    secure: 'Cette page demande tout en https : servez Avis+ en https.',
  },
  results: {
    title: 'Vos résultats sur votre site',
    more: 'Une image qui se met à jour à chaque parution et mène aux résultats. Elle ne montre rien tant que rien n’est publié.',
    alt: 'Avis des usagers : voir les résultats',
  },
  paper: {
    title: 'Sur papier',
    more: 'Le code porte le canal et l’emplacement choisis plus haut.',
    a4: 'Affiche A4',
    a5: 'Affiche A5',
    card: 'Carte à poser, pliée en deux',
    svg: 'Code QR en SVG, pour un imprimeur',
    png: 'Code QR en PNG, pour un traitement de texte',
  },
  desk: {
    title: 'Sur une tablette, à l’accueil',
    more: 'Ouvrez cette adresse sur la tablette : la question l’occupe tout entière, et rien d’une personne ne reste pour la suivante.',
    address: 'Adresse à ouvrir sur la tablette',
    several:
      'Pour que chaque tablette ait son propre rythme, quel que soit le nombre d’avis envoyés de la même connexion, demandez à qui exploite ce serveur une adresse pour chacune :',
  },
  mail: {
    title: 'Par courriel',
    more: 'Sans script ni image : le bouton et le lien fonctionnent dans toutes les messageries.',
    html: 'Message en HTML',
    plain: 'Message en texte',
  },
});

export type EmbedTexts = typeof embedFr;

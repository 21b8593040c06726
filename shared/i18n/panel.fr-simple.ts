/** What the questionnaire says besides its questions, in French made easy to read. */
import type { PanelMessages } from './panel.fr.ts';

export const panelFrSimple: PanelMessages = {
  title: 'Donnez votre avis',
  close: 'Fermer',
  more: 'Répondez à ces questions si vous voulez',
  comment: "Écrivez un commentaire si vous voulez. N'écrivez pas de nom. N'écrivez pas de numéro",
  left: 'Il reste {n} lettres',
  notice:
    "Nous ne demandons pas votre nom. Vous pouvez corriger ou retirer votre avis. Quand votre avis est publié, c'est trop tard. Nous gardons alors seulement des totaux.",
  privacy: 'Ce que nous faisons de vos réponses (nouvelle page)',
  send: 'Envoyer mon avis',
  sending: 'Nous envoyons votre avis',
  missing: 'Vous devez répondre à cette question. Choisissez une réponse.',
  over: 'Il y a {n} lettres en trop',
  failed: "Votre avis n'est pas parti. Rien n'est perdu. Vérifiez internet. Puis envoyez encore une fois.",
  busy: "Le service reçoit beaucoup d'avis. Rien n'est perdu. Attendez {n} secondes. Puis envoyez encore une fois.",
  refused: "Votre avis n'est pas accepté. Écrivez un commentaire plus court. Ou rechargez la page.",
  done: 'Nous avons bien reçu votre avis.',
  earlier: "Nous avons reçu votre premier envoi. Nous n'avons pas reçu vos changements.",
  keep: 'Gardez ce code. Il sert à revoir votre avis. Il sert aussi à corriger ou à retirer votre avis.',
  receipt: 'Voir ou corriger mon avis (nouvelle page)',
};

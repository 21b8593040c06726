/** What invites away from our pages – poster, message, badge – in Italian. */
import type { InvitationTexts } from './invitation.fr.ts';

export const invitationIt: InvitationTexts = {
  poster: {
    title: 'Manifesto',
    cardTitle: 'Cartoncino da tavolo',
    headline: 'Com’è andata?',
    scan: 'Inquadri questo codice con la fotocamera del telefono.',
    answer: 'Risponda: una sola domanda è obbligatoria.',
    identity: 'Invii, senza identificarsi.',
    address: 'Senza fotocamera, digiti l’indirizzo',
    results: 'I risultati sono pubblici:',
    code: 'Codice QR che porta al questionario',
  },
  mail: {
    subject: 'La Sua valutazione',
    question: 'Com’è andata la Sua pratica?',
    promise: 'Una sola domanda è obbligatoria. Risponde senza identificarsi.',
    button: 'Dare la mia valutazione',
    plain: 'Dare la Sua valutazione:',
  },
  badge: {
    none: 'Ancora nessun risultato',
    from: (minCell) => `da ${minCell} valutazioni`,
    satisfied: 'soddisfatti',
    between: (low, high) => `tra ${low} e ${high}`,
    ratings: (n) => `${n} valutazioni`,
    release: (release) => `pubblicato il ${release}`,
    method: (version) => `metodo ${version}`,
    indicative: 'risultato indicativo',
    demo: 'dimostrazione',
    chosen: 'Questi risultati vengono dalle persone che hanno scelto di rispondere.',
    label: 'Valutazioni',
  },
};

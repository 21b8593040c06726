/** What invites away from our pages – poster, message, badge – in Spanish. */
import type { InvitationTexts } from './invitation.fr.ts';

export const invitationEs: InvitationTexts = {
  poster: {
    title: 'Cartel',
    cardTitle: 'Tarjeta de mesa',
    headline: '¿Cómo ha ido?',
    scan: 'Apunte la cámara de su teléfono a este código.',
    answer: 'Responda: solo una pregunta es obligatoria.',
    identity: 'Envíe, sin identificarse.',
    address: 'Sin cámara, escriba la dirección',
    results: 'Los resultados son públicos:',
    code: 'Código QR que lleva al cuestionario',
  },
  mail: {
    subject: 'Su valoración',
    question: '¿Cómo ha ido su trámite?',
    promise: 'Solo una pregunta es obligatoria. Responde sin identificarse.',
    button: 'Dar mi valoración',
    plain: 'Dar su valoración:',
  },
  badge: {
    none: 'Todavía sin resultados',
    from: (minCell) => `a partir de ${minCell} valoraciones`,
    satisfied: 'satisfechos',
    between: (low, high) => `entre ${low} y ${high}`,
    ratings: (n) => `${n} valoraciones`,
    release: (release) => `publicado el ${release}`,
    method: (version) => `método ${version}`,
    indicative: 'resultado indicativo',
    demo: 'demostración',
    chosen: 'Estos resultados proceden de las personas que decidieron responder.',
    label: 'Valoraciones',
  },
};

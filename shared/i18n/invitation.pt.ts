/** What invites away from our pages – poster, message, badge – in European Portuguese. */
import type { InvitationTexts } from './invitation.fr.ts';

export const invitationPt: InvitationTexts = {
  poster: {
    title: 'Cartaz',
    cardTitle: 'Cartão de mesa',
    headline: 'Como correu?',
    scan: 'Aponte a câmara do telefone para este código.',
    answer: 'Responda: só uma pergunta é obrigatória.',
    identity: 'Envie, sem se identificar.',
    address: 'Sem câmara, escreva o endereço',
    results: 'Os resultados são públicos:',
    code: 'Código QR que leva ao questionário',
  },
  mail: {
    subject: 'A sua avaliação',
    question: 'Como correu o seu processo?',
    promise: 'Só uma pergunta é obrigatória. Responde sem se identificar.',
    button: 'Dar a minha avaliação',
    plain: 'Dar a sua avaliação:',
  },
  badge: {
    none: 'Ainda sem resultados',
    from: (minCell) => `a partir de ${minCell} avaliações`,
    satisfied: 'satisfeitos',
    between: (low, high) => `entre ${low} e ${high}`,
    ratings: (n) => `${n} avaliações`,
    release: (release) => `publicado em ${release}`,
    method: (version) => `método ${version}`,
    indicative: 'resultado indicativo',
    demo: 'demonstração',
    chosen: 'Estes resultados vêm das pessoas que escolheram responder.',
    label: 'Avaliações',
  },
};

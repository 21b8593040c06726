/** What the kiosk says besides the questionnaire, in European Portuguese. */
import type { KioskMessages } from './kiosk.fr.ts';

export const kioskPt: KioskMessages = {
  invite: 'Dê a sua avaliação: toque numa resposta',
  start: 'Toque numa resposta',
  language: 'Língua',
  step: 'Pergunta {n} de {m}, facultativa',
  back: 'Voltar',
  finish: 'Terminar',
  thanks: 'Obrigado',
  sending: 'A enviar…',
  stored: 'A sua avaliação está registada.',
  kept: 'Ainda não enviada. A sua avaliação, sem nada que o identifique, fica guardada neste dispositivo e seguirá logo que possível.',
  refused: 'A sua avaliação não foi aceite. Dirija-se à receção.',
  phone: 'Para rever, corrigir ou completar a sua avaliação, fotografe este código com o seu telefone.',
  code: 'Código para fotografar com o seu telefone',
  done: 'Já terminei',
  leavingNow: 'A voltar ao início…',
  leaving: 'O ecrã volta ao início dentro de {n} segundos.',
  stay: 'Mais tempo',
  offline: 'Sem ligação: as avaliações ficam guardadas neste dispositivo e seguirão mais tarde.',
  paused: 'Este ecrã não funciona neste momento',
  resuming: 'Voltará a funcionar sozinho logo que possível.',
  unprepared: 'Não foi possível carregar as perguntas. Nova tentativa quando a ligação voltar.',
};

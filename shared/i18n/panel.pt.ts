/** What the questionnaire says besides its questions, in European Portuguese. */
import type { PanelMessages } from './panel.fr.ts';

export const panelPt: PanelMessages = {
  title: 'A sua avaliação',
  close: 'Fechar',
  more: 'Para precisar (facultativo)',
  comment: 'Um comentário, sem nomes nem números (facultativo)',
  left: 'Restam {n} caracteres',
  notice:
    'Responde sem se identificar. Enquanto não for publicada, pode corrigir ou retirar a sua avaliação; depois só ficam totais.',
  privacy: 'O que acontece aos seus dados (novo separador, em francês)',
  send: 'Enviar a minha avaliação',
  sending: 'A enviar',
  missing: 'Esta pergunta é a única obrigatória: escolha uma resposta.',
  over: '{n} caracteres a mais',
  failed: 'Não foi possível enviar. Nada se perdeu: verifique a ligação e volte a enviar.',
  busy: 'O serviço está a receber muitas avaliações. Nada se perdeu: volte a enviar dentro de {n} segundos.',
  refused: 'A sua avaliação não foi aceite. Encurte o comentário ou recarregue a página.',
  done: 'A sua avaliação está registada.',
  earlier: 'O que está registado é o seu primeiro envio, sem o que alterou desde então.',
  keep: 'Guarde este código para rever, corrigir ou retirar a sua avaliação.',
  receipt: 'Ver ou corrigir a minha avaliação (novo separador)',
};

/** What the questionnaire says besides its questions, in Spanish. */
import type { PanelMessages } from './panel.fr.ts';

export const panelEs: PanelMessages = {
  title: 'Su valoración',
  close: 'Cerrar',
  more: 'Para precisar (opcional)',
  comment: 'Un comentario, sin nombres ni números (opcional)',
  left: 'Quedan {n} caracteres',
  notice:
    'Responde sin identificarse. Mientras no se publique, puede corregir o retirar su valoración; después solo quedan totales.',
  privacy: 'Qué se hace con sus datos (pestaña nueva, en francés)',
  send: 'Enviar mi valoración',
  sending: 'Enviando',
  missing: 'Esta pregunta es la única obligatoria: elija una respuesta.',
  over: 'Sobran {n} caracteres',
  failed: 'No se ha podido enviar. No se ha perdido nada: compruebe la conexión y vuelva a enviar.',
  busy: 'El servicio recibe muchas valoraciones. No se ha perdido nada: vuelva a enviar dentro de {n} segundos.',
  refused: 'Su valoración no se ha aceptado. Acorte el comentario o vuelva a cargar la página.',
  done: 'Su valoración está registrada.',
  earlier: 'Lo registrado es su primer envío, sin lo que ha cambiado desde entonces.',
  keep: 'Guarde este código para ver, corregir o retirar su valoración.',
  receipt: 'Ver o corregir mi valoración (pestaña nueva)',
};

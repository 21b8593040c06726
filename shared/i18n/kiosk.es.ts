/** What the kiosk says besides the questionnaire, in Spanish. */
import type { KioskMessages } from './kiosk.fr.ts';

export const kioskEs: KioskMessages = {
  invite: 'Dé su valoración: toque una respuesta',
  start: 'Toque una respuesta',
  language: 'Idioma',
  step: 'Pregunta {n} de {m}, opcional',
  back: 'Volver',
  finish: 'Terminar',
  thanks: 'Gracias',
  sending: 'Enviando…',
  stored: 'Su valoración está registrada.',
  kept: 'Aún no se ha enviado. Su valoración, sin nada que lo identifique, se guarda en este dispositivo y saldrá en cuanto sea posible.',
  refused: 'Su valoración no se ha aceptado. Diríjase a la recepción.',
  phone: 'Para ver, corregir o completar su valoración, fotografíe este código con su teléfono.',
  code: 'Código para fotografiar con su teléfono',
  done: 'He terminado',
  leavingNow: 'Volviendo al inicio…',
  leaving: 'La pantalla vuelve al principio dentro de {n} segundos.',
  stay: 'Más tiempo',
  offline: 'Sin conexión: las valoraciones se guardan en este dispositivo y saldrán más tarde.',
  paused: 'Esta pantalla no funciona por ahora',
  resuming: 'Volverá a funcionar por sí sola en cuanto sea posible.',
  unprepared: 'No se han podido cargar las preguntas. Se intentará de nuevo cuando vuelva la conexión.',
};

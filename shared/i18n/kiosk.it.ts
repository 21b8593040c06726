/** What the kiosk says besides the questionnaire, in Italian. */
import type { KioskMessages } from './kiosk.fr.ts';

export const kioskIt: KioskMessages = {
  invite: 'Dia la Sua valutazione: tocchi una risposta',
  start: 'Tocchi una risposta',
  language: 'Lingua',
  step: 'Domanda {n} di {m}, facoltativa',
  back: 'Indietro',
  finish: 'Termina',
  thanks: 'Grazie',
  sending: 'Invio in corso…',
  stored: 'La Sua valutazione è registrata.',
  kept: 'Non ancora inviata. La Sua valutazione, senza nulla che La identifichi, è conservata su questo dispositivo e partirà appena possibile.',
  refused: 'La Sua valutazione non è stata accettata. Si rivolga all’accoglienza.',
  phone:
    'Per rivedere, correggere o completare la Sua valutazione, fotografi questo codice con il Suo telefono.',
  code: 'Codice da fotografare con il Suo telefono',
  done: 'Ho finito',
  leavingNow: 'Ritorno all’inizio…',
  leaving: 'Lo schermo torna all’inizio tra {n} secondi.',
  stay: 'Più tempo',
  offline: 'Senza connessione: le valutazioni sono conservate su questo dispositivo e partiranno più tardi.',
  paused: 'Questo schermo ora non funziona',
  resuming: 'Riprenderà da solo appena possibile.',
  unprepared: 'Non è stato possibile caricare le domande. Nuovo tentativo quando torna la connessione.',
};

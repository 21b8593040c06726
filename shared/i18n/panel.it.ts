/** What the questionnaire says besides its questions, in Italian. */
import type { PanelMessages } from './panel.fr.ts';

export const panelIt: PanelMessages = {
  title: 'La Sua valutazione',
  close: 'Chiudi',
  more: 'Per precisare (facoltativo)',
  comment: 'Un commento, senza nomi né numeri (facoltativo)',
  left: 'Restano {n} caratteri',
  notice:
    'Risponde senza identificarsi. Finché non è pubblicata, può correggere o ritirare la Sua valutazione; poi ne restano solo i totali.',
  privacy: 'Che cosa avviene dei Suoi dati (nuova scheda, in francese)',
  send: 'Invia la mia valutazione',
  sending: 'Invio in corso',
  missing: 'Questa domanda è l’unica obbligatoria: scelga una risposta.',
  over: '{n} caratteri di troppo',
  failed: 'L’invio non è riuscito. Nulla è perduto: controlli la connessione, poi invii di nuovo.',
  busy: 'Il servizio riceve molte valutazioni. Nulla è perduto: invii di nuovo tra {n} secondi.',
  refused: 'La Sua valutazione non è stata accettata. Accorci il commento o ricarichi la pagina.',
  done: 'La Sua valutazione è registrata.',
  earlier: 'È registrato il Suo primo invio, senza ciò che ha cambiato da allora.',
  keep: 'Conservi questo codice per rivedere, correggere o ritirare la Sua valutazione.',
  receipt: 'Vedi o correggi la mia valutazione (nuova scheda)',
};

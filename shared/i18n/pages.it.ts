/** Texts of the form and receipt pages in Italian. */
import type { PageTexts } from './pages.fr.ts';

export const pagesIt: PageTexts = {
  frame: {
    skip: 'Vai al contenuto',
    home: 'Avis+, pagina iniziale',
    navigation: 'Navigazione principale',
    services: 'Risultati dei servizi (in francese)',
    findReceipt: 'Ritrovare la mia valutazione',
    api: 'Dati e API',
    privacy: 'Riservatezza (in francese)',
    legal: 'Note legali (in francese)',
    accessibility: {
      none: 'Accessibilità: non conforme (in francese)',
      partial: 'Accessibilità: parzialmente conforme (in francese)',
      full: 'Accessibilità: pienamente conforme (in francese)',
    },
    licence: 'Dati con Licence Ouverte 2.0',
    footer: 'Informazioni su questo sito',
    language: 'Lingua',
  },
  demo: 'Dimostrazione: questo servizio è fittizio, e anche i suoi risultati.',
  form: {
    title: 'Dare la mia valutazione',
    promise: 'Una sola domanda è obbligatoria. Risponde senza identificarsi.',
    optional: '(facoltativa)',
    required: '(obbligatoria)',
    criteriaNote: 'Ogni domanda è facoltativa. Scelga «Non mi riguarda» se è così.',
    commentLimit: (max) => `Al massimo ${max} caratteri.`,
    inactive: 'Questo servizio non raccoglie più valutazioni.',
    inactiveMore: 'I suoi risultati restano consultabili.',
    results: 'Vedere i risultati di questo servizio (in francese)',
    privacy: 'Che cosa avviene dei dati (in francese)',
  },
  faults: {
    mark: 'Errore:',
    title: 'La Sua valutazione non è ancora inviata',
    uncorrected: 'La Sua correzione non è ancora salvata',
    kept: 'Ciò che ha scritto è conservato qui sotto.',
    overall: 'Scelga una risposta alla prima domanda',
    rating: 'Scelga una delle risposte proposte',
    commentLong: (max) => `Accorci il Suo commento ad al massimo ${max} caratteri`,
    other: 'Il modulo non era più aggiornato: ora lo è, invii di nuovo la Sua valutazione',
  },
  problems: {
    busy: 'Il sito è molto sollecitato. La Sua valutazione non è ancora inviata; nulla è perduto. La invii di nuovo tra qualche istante.',
    limited:
      'Arrivano molte valutazioni dallo stesso luogo. Nulla è perduto: attenda qualche minuto, poi invii di nuovo.',
    conflict:
      'Con questo modulo è già stata registrata una valutazione, con altre risposte. Questa non è inviata; ciò che ha scritto è conservato qui sotto.',
    openEarlier: 'Rivedere, correggere o ritirare la valutazione registrata',
    openAnother: 'Dare un’altra valutazione, in un nuovo modulo',
    inactive:
      'Questo servizio non raccoglie più valutazioni: la Sua non è registrata. Ciò che ha scritto è conservato qui sotto.',
    resend: 'Inviare di nuovo',
    uncorrected:
      'Non è stato possibile salvare la correzione. Nulla è perduto: la salvi di nuovo tra qualche istante.',
    failed:
      'Un inconveniente da parte nostra ha impedito l’invio. Nulla è perduto: invii di nuovo la Sua valutazione tra qualche istante.',
  },
  refusals: {
    eyebrow: (status) => `Errore ${status}`,
    home: 'Tornare alla pagina iniziale (in francese)',
    search: 'Cercare un servizio (in francese)',
    find: 'Cerca',
    notFound: {
      title: 'Questa pagina non esiste',
      more: 'Forse l’indirizzo è incompleto, o la pagina ha cambiato posto.',
    },
    unknownCode: {
      title: 'Nessun servizio ha questo codice',
      more: 'Controlli il codice: maiuscole e minuscole contano. Può anche cercare il servizio per nome.',
    },
    badRequest: {
      title: 'Questa richiesta non è completa',
      more: 'Torni alla pagina precedente e ricominci; ciò che aveva scritto spesso è ancora lì.',
    },
    wrongMethod: {
      title: 'Questo indirizzo non risponde a questa richiesta',
      more: 'Torni alla pagina precedente; nulla è stato inviato o modificato.',
    },
    tooLong: {
      title: 'Il Suo invio è troppo lungo',
      more: 'Torni alla pagina precedente e accorci il Suo commento, poi invii di nuovo.',
    },
    limited: {
      title: 'Arrivano molte valutazioni dallo stesso luogo',
      more: 'Nulla è perduto: attenda qualche minuto, torni alla pagina precedente e invii di nuovo.',
    },
    busy: {
      title: 'Il sito è molto sollecitato',
      more: 'Ricarichi la pagina tra qualche istante. Se stava inviando una valutazione, la invii di nuovo: conterà una volta sola.',
    },
    failed: {
      title: 'Si è verificato un inconveniente da parte nostra',
      more: 'Ricarichi la pagina tra qualche istante. Se stava inviando una valutazione, la invii di nuovo: conterà una volta sola.',
    },
  },
  receipt: {
    title: 'Ricevuta',
    recorded: 'La Sua valutazione è registrata.',
    corrected: 'La Sua valutazione è corretta.',
    withdrawn: 'La Sua valutazione è ritirata. Non ne resta nulla.',
    commentErased: 'Il Suo commento è cancellato.',
    tooLate: 'Nel frattempo la Sua valutazione è stata pubblicata in un totale: non si può più modificare.',
    keep: 'Conservi questo numero o l’indirizzo di questa pagina: è l’unico modo per ritrovare la Sua valutazione.',
    number: 'Numero',
    address: 'Indirizzo di questa pagina',
    qr: 'Codice QR di questa pagina',
    next: 'E poi',
    nextMore: (date, minCell) =>
      `Conterà nei risultati del servizio non prima del ${date}, quando saranno riunite abbastanza valutazioni: almeno ${minCell}.`,
    stored: 'Che cosa ha risposto',
    day: (day) => `Inviata il ${day}.`,
    noAnswer: 'Nessuna risposta',
    comment: 'Il Suo commento',
    open: 'La Sua valutazione non è ancora pubblicata: può correggerla o ritirarla.',
    correct: 'Correggere la mia valutazione',
    correctTitle: 'Correggere la Sua valutazione',
    saveCorrection: 'Salvare la correzione',
    withdraw: 'Ritirare la mia valutazione',
    withdrawTitle: 'Ritirare la Sua valutazione?',
    withdrawMore: 'Le Sue risposte e il Suo commento saranno cancellati. È definitivo.',
    withdrawConfirm: 'Sì, ritirare la mia valutazione',
    eraseComment: 'Cancellare il mio commento',
    eraseTitle: 'Cancellare il Suo commento?',
    eraseMore: 'Le Sue risposte restano. Il commento sarà cancellato definitivamente.',
    eraseConfirm: 'Sì, cancellare il mio commento',
    back: 'Tornare senza cambiare nulla',
    closing: 'La Sua valutazione sta per uscire: non si può più modificare.',
    closed: (release) => `La Sua valutazione conta nell’uscita del ${release}.`,
    closedMore:
      'Ne restano solo i totali: nessuno, nemmeno noi, può più ritrovarla, correggerla o ritirarla.',
    gone: 'La Sua valutazione è stata ritirata.',
    goneMore: 'Non conta in nessun risultato.',
    unknown: 'La Sua valutazione è stata contata o ritirata più di 30 giorni fa.',
    unknownMore: 'Il legame tra questo numero e la Sua valutazione è cancellato.',
    results: 'Vedere i risultati del servizio (in francese)',
    demoTitle: 'Faccia contare questa valutazione',
    demoMore:
      'Le valutazioni in attesa ora bastano per uscire insieme. Pubblichi subito, in un terminale, nella cartella del progetto:',
    demoCommand: (date) => `Dimostrazione: npm run avis -- publish --at ${date} pubblica questa valutazione.`,
    demoLater: (day) =>
      `Le date dei prossimi giorni sono già pubblicate: questo comando è possibile a partire dal ${day}.`,
    demoThen: (minCell) =>
      `La soddisfazione generale conta allora la Sua valutazione. Un altro criterio conta appena riunisce ${minCell} risposte.`,
  },
  findReceipt: {
    title: 'Ritrovare la mia valutazione',
    more: 'Con il numero dato quando la Sua valutazione è stata registrata, può rivederla e, finché non è pubblicata, correggerla o ritirarla.',
    label: 'Numero della ricevuta',
    open: 'Aprire',
  },
  badReceipt: {
    title: 'Questo numero non corrisponde a nessuna ricevuta',
    which: (group) => `Controlli il gruppo ${group}: `,
    shape: 'Ha 25 caratteri in cinque gruppi di cinque, per esempio A1B2C-D3E4F-G5H6J-K7M8N-P9Q0R.',
    whole: 'Controlli ogni gruppo: basta un carattere diverso.',
    letters: 'Le lettere I, L, O e U non compaiono mai.',
  },
};

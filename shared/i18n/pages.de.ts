/** Texts of the form and receipt pages in German. */
import type { PageTexts } from './pages.fr.ts';

export const pagesDe: PageTexts = {
  frame: {
    skip: 'Zum Inhalt springen',
    home: 'Avis+, Startseite',
    navigation: 'Hauptnavigation',
    services: 'Ergebnisse der Stellen (auf Französisch)',
    findReceipt: 'Meine Bewertung wiederfinden',
    api: 'Daten und API',
    privacy: 'Datenschutz (auf Französisch)',
    legal: 'Impressum (auf Französisch)',
    accessibility: {
      none: 'Barrierefreiheit: nicht konform (auf Französisch)',
      partial: 'Barrierefreiheit: teilweise konform (auf Französisch)',
      full: 'Barrierefreiheit: vollständig konform (auf Französisch)',
    },
    licence: 'Daten unter Licence Ouverte 2.0',
    footer: 'Über diese Website',
    language: 'Sprache',
  },
  demo: 'Vorführung: Diese Stelle ist erfunden, ihre Ergebnisse auch.',
  form: {
    title: 'Meine Bewertung abgeben',
    promise: 'Nur eine Frage ist Pflicht. Sie antworten, ohne sich auszuweisen.',
    optional: '(freiwillig)',
    required: '(Pflicht)',
    criteriaNote: 'Jede Frage ist freiwillig. Wählen Sie „Betrifft mich nicht“, wenn das so ist.',
    commentLimit: (max) => `Höchstens ${max} Zeichen.`,
    inactive: 'Diese Stelle nimmt keine Bewertungen mehr entgegen.',
    inactiveMore: 'Ihre Ergebnisse bleiben einsehbar.',
    results: 'Ergebnisse dieser Stelle ansehen (auf Französisch)',
    privacy: 'Was mit den Daten geschieht (auf Französisch)',
  },
  faults: {
    mark: 'Fehler:',
    title: 'Ihre Bewertung ist noch nicht gesendet',
    uncorrected: 'Ihre Korrektur ist noch nicht gespeichert',
    kept: 'Was Sie eingegeben haben, steht weiter unten.',
    overall: 'Wählen Sie eine Antwort auf die erste Frage',
    rating: 'Wählen Sie eine der angebotenen Antworten',
    commentLong: (max) => `Kürzen Sie Ihren Kommentar auf höchstens ${max} Zeichen`,
    other: 'Das Formular war nicht mehr aktuell: Jetzt ist es das, senden Sie Ihre Bewertung noch einmal',
  },
  problems: {
    busy: 'Die Website ist stark ausgelastet. Ihre Bewertung ist noch nicht gesendet; nichts ist verloren. Senden Sie sie in einigen Augenblicken noch einmal.',
    limited:
      'Vom selben Ort kommen viele Bewertungen. Nichts ist verloren: Warten Sie einige Minuten, dann senden Sie noch einmal.',
    conflict:
      'Mit diesem Formular wurde schon eine Bewertung gespeichert, mit anderen Antworten. Diese hier ist nicht gesendet; was Sie eingegeben haben, steht weiter unten.',
    openEarlier: 'Die gespeicherte Bewertung ansehen, korrigieren oder zurückziehen',
    openAnother: 'Eine weitere Bewertung abgeben, in einem neuen Formular',
    inactive:
      'Diese Stelle nimmt keine Bewertungen mehr entgegen: Ihre ist nicht gespeichert. Was Sie eingegeben haben, steht weiter unten.',
    resend: 'Noch einmal senden',
    uncorrected:
      'Die Korrektur konnte nicht gespeichert werden. Nichts ist verloren: Speichern Sie sie in einigen Augenblicken noch einmal.',
    failed:
      'Eine Störung bei uns hat das Senden verhindert. Nichts ist verloren: Senden Sie Ihre Bewertung in einigen Augenblicken noch einmal.',
  },
  refusals: {
    eyebrow: (status) => `Fehler ${status}`,
    home: 'Zur Startseite (auf Französisch)',
    search: 'Eine Stelle suchen (auf Französisch)',
    find: 'Suchen',
    notFound: {
      title: 'Diese Seite gibt es nicht',
      more: 'Die Adresse ist vielleicht unvollständig, oder die Seite ist umgezogen.',
    },
    unknownCode: {
      title: 'Keine Stelle hat diesen Code',
      more: 'Prüfen Sie den Code: Groß- und Kleinbuchstaben zählen. Sie können die Stelle auch nach ihrem Namen suchen.',
    },
    badRequest: {
      title: 'Diese Anfrage ist nicht vollständig',
      more: 'Gehen Sie zur vorigen Seite zurück und beginnen Sie neu; was Sie eingegeben hatten, steht oft noch dort.',
    },
    wrongMethod: {
      title: 'Diese Adresse beantwortet diese Anfrage nicht',
      more: 'Gehen Sie zur vorigen Seite zurück; nichts wurde gesendet oder geändert.',
    },
    tooLong: {
      title: 'Was Sie gesendet haben, ist zu lang',
      more: 'Gehen Sie zur vorigen Seite zurück und kürzen Sie Ihren Kommentar, dann senden Sie noch einmal.',
    },
    limited: {
      title: 'Vom selben Ort kommen viele Bewertungen',
      more: 'Nichts ist verloren: Warten Sie einige Minuten, gehen Sie zur vorigen Seite zurück und senden Sie noch einmal.',
    },
    busy: {
      title: 'Die Website ist stark ausgelastet',
      more: 'Laden Sie die Seite in einigen Augenblicken neu. Falls Sie eine Bewertung gesendet haben, senden Sie sie noch einmal: Sie zählt nur einmal.',
    },
    failed: {
      title: 'Bei uns ist eine Störung aufgetreten',
      more: 'Laden Sie die Seite in einigen Augenblicken neu. Falls Sie eine Bewertung gesendet haben, senden Sie sie noch einmal: Sie zählt nur einmal.',
    },
  },
  receipt: {
    title: 'Empfangsbestätigung',
    recorded: 'Ihre Bewertung ist gespeichert.',
    corrected: 'Ihre Bewertung ist korrigiert.',
    withdrawn: 'Ihre Bewertung ist zurückgezogen. Nichts davon bleibt.',
    commentErased: 'Ihr Kommentar ist gelöscht.',
    tooLate:
      'Inzwischen ist Ihre Bewertung in einer Gesamtzahl veröffentlicht: Sie kann nicht mehr geändert werden.',
    keep: 'Bewahren Sie diese Nummer oder die Adresse dieser Seite auf: Nur so finden Sie Ihre Bewertung wieder.',
    number: 'Nummer',
    address: 'Adresse dieser Seite',
    qr: 'QR-Code dieser Seite',
    next: 'Wie es weitergeht',
    nextMore: (date, minCell) =>
      `Sie zählt in den Ergebnissen der Stelle frühestens am ${date}, sobald genug Bewertungen zusammenkommen: mindestens ${minCell}.`,
    stored: 'Was Sie geantwortet haben',
    day: (day) => `Abgegeben am ${day}.`,
    noAnswer: 'Keine Antwort',
    comment: 'Ihr Kommentar',
    open: 'Ihre Bewertung ist noch nicht veröffentlicht: Sie können sie korrigieren oder zurückziehen.',
    correct: 'Meine Bewertung korrigieren',
    correctTitle: 'Ihre Bewertung korrigieren',
    saveCorrection: 'Korrektur speichern',
    withdraw: 'Meine Bewertung zurückziehen',
    withdrawTitle: 'Ihre Bewertung zurückziehen?',
    withdrawMore: 'Ihre Antworten und Ihr Kommentar werden gelöscht. Das ist endgültig.',
    withdrawConfirm: 'Ja, meine Bewertung zurückziehen',
    eraseComment: 'Meinen Kommentar löschen',
    eraseTitle: 'Ihren Kommentar löschen?',
    eraseMore: 'Ihre Antworten bleiben. Der Kommentar wird endgültig gelöscht.',
    eraseConfirm: 'Ja, meinen Kommentar löschen',
    back: 'Zurück, ohne etwas zu ändern',
    closing: 'Ihre Bewertung erscheint gerade: Sie kann nicht mehr geändert werden.',
    closed: (release) => `Ihre Bewertung zählt in der Ausgabe vom ${release}.`,
    closedMore:
      'Es bleiben nur Gesamtzahlen: Niemand, auch wir nicht, kann sie wiederfinden, korrigieren oder zurückziehen.',
    gone: 'Ihre Bewertung wurde zurückgezogen.',
    goneMore: 'Sie zählt in keinem Ergebnis.',
    unknown: 'Ihre Bewertung wurde vor mehr als 30 Tagen gezählt oder zurückgezogen.',
    unknownMore: 'Die Verbindung zwischen dieser Nummer und Ihrer Bewertung ist gelöscht.',
    results: 'Ergebnisse der Stelle ansehen (auf Französisch)',
    demoTitle: 'Diese Bewertung zählen lassen',
    demoMore:
      'Die wartenden Bewertungen reichen jetzt aus, um zusammen zu erscheinen. Veröffentlichen Sie sofort, in einem Terminal, im Ordner des Projekts:',
    demoCommand: (date) => `Vorführung: npm run avis -- publish --at ${date} veröffentlicht diese Bewertung.`,
    demoLater: (day) =>
      `Die Daten der kommenden Tage sind schon veröffentlicht: Dieser Befehl ist ab dem ${day} möglich.`,
    demoThen: (minCell) =>
      `Die allgemeine Zufriedenheit zählt dann Ihre Bewertung. Ein anderes Kriterium zählt, sobald es ${minCell} Antworten hat.`,
  },
  findReceipt: {
    title: 'Meine Bewertung wiederfinden',
    more: 'Mit der Nummer, die Sie beim Speichern Ihrer Bewertung erhalten haben, können Sie sie ansehen und, solange sie nicht veröffentlicht ist, korrigieren oder zurückziehen.',
    label: 'Nummer der Empfangsbestätigung',
    open: 'Öffnen',
  },
  badReceipt: {
    title: 'Zu dieser Nummer gibt es keine Empfangsbestätigung',
    which: (group) => `Prüfen Sie Gruppe ${group}: `,
    shape: 'Sie hat 25 Zeichen in fünf Fünfergruppen, zum Beispiel A1B2C-D3E4F-G5H6J-K7M8N-P9Q0R.',
    whole: 'Prüfen Sie jede Gruppe: Ein einziges anderes Zeichen genügt.',
    letters: 'Die Buchstaben I, L, O und U kommen nie vor.',
  },
};

/** What the questionnaire says besides its questions, in German. */
import type { PanelMessages } from './panel.fr.ts';

export const panelDe: PanelMessages = {
  title: 'Ihre Bewertung',
  close: 'Schließen',
  more: 'Mehr dazu (freiwillig)',
  comment: 'Ein Kommentar, ohne Namen oder Nummern (freiwillig)',
  left: 'Noch {n} Zeichen',
  notice:
    'Sie antworten, ohne sich auszuweisen. Solange Ihre Bewertung nicht veröffentlicht ist, können Sie sie korrigieren oder zurückziehen; danach bleiben nur Gesamtzahlen.',
  privacy: 'Was mit Ihren Daten geschieht (neuer Tab, auf Französisch)',
  send: 'Bewertung senden',
  sending: 'Wird gesendet',
  missing: 'Nur diese Frage ist Pflicht: Wählen Sie eine Antwort.',
  over: '{n} Zeichen zu viel',
  failed:
    'Das Senden ist nicht gelungen. Nichts ist verloren: Prüfen Sie die Verbindung, dann senden Sie erneut.',
  busy: 'Die Stelle erhält viele Bewertungen. Nichts ist verloren: Warten Sie {n} Sekunden, dann senden Sie erneut.',
  refused: 'Ihre Bewertung wurde nicht angenommen. Kürzen Sie den Kommentar oder laden Sie die Seite neu.',
  done: 'Ihre Bewertung ist gespeichert.',
  earlier: 'Gespeichert ist, was Sie zuerst gesendet haben, ohne Ihre Änderungen seitdem.',
  keep: 'Bewahren Sie diesen Code auf, um Ihre Bewertung anzusehen, zu korrigieren oder zurückzuziehen.',
  receipt: 'Bewertung ansehen oder korrigieren (neuer Tab)',
};

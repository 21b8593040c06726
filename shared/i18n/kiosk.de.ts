/** What the kiosk says besides the questionnaire, in German. */
import type { KioskMessages } from './kiosk.fr.ts';

export const kioskDe: KioskMessages = {
  start: 'Berühren Sie eine Antwort',
  language: 'Sprache',
  step: 'Frage {n} von {m}, freiwillig',
  back: 'Zurück',
  finish: 'Beenden',
  thanks: 'Danke',
  sending: 'Wird gesendet …',
  stored: 'Ihre Bewertung ist gespeichert.',
  kept: 'Noch nicht gesendet. Ihre Bewertung, in der nichts auf Sie hinweist, wird auf diesem Gerät aufbewahrt und geht ab, sobald es möglich ist.',
  refused: 'Ihre Bewertung wurde nicht angenommen. Wenden Sie sich bitte an den Empfang.',
  phone:
    'Um Ihre Bewertung anzusehen, zu korrigieren oder zu ergänzen, fotografieren Sie diesen Code mit Ihrem Telefon.',
  code: 'Code zum Fotografieren mit Ihrem Telefon',
  done: 'Ich bin fertig',
  leaving: 'Der Bildschirm beginnt in {n} Sekunden von vorn.',
  stay: 'Mehr Zeit',
  offline: 'Keine Verbindung: Bewertungen werden auf diesem Gerät aufbewahrt und später gesendet.',
  closed: 'Diese Stelle nimmt keine Bewertungen mehr an.',
  unprepared: 'Die Fragen konnten nicht geladen werden. Neuer Versuch, sobald die Verbindung wieder da ist.',
};

/** What the kiosk says besides the questionnaire, in German. */
import type { KioskMessages } from './kiosk.fr.ts';

export const kioskDe: KioskMessages = {
  invite: 'Geben Sie Ihre Bewertung ab: Berühren Sie eine Antwort',
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
  leavingNow: 'Zurück zum Anfang …',
  leaving: 'Der Bildschirm beginnt in {n} Sekunden von vorn.',
  stay: 'Mehr Zeit',
  offline: 'Keine Verbindung: Bewertungen werden auf diesem Gerät aufbewahrt und später gesendet.',
  paused: 'Dieses Gerät ist außer Betrieb',
  resuming: 'Es nimmt den Betrieb von selbst wieder auf, sobald es möglich ist.',
  unprepared: 'Die Fragen konnten nicht geladen werden. Neuer Versuch, sobald die Verbindung wieder da ist.',
};

/** What invites away from our pages – poster, message, badge – in German. */
import type { InvitationTexts } from './invitation.fr.ts';

export const invitationDe: InvitationTexts = {
  poster: {
    title: 'Plakat',
    cardTitle: 'Tischkarte',
    headline: 'Wie war es?',
    scan: 'Richten Sie die Kamera Ihres Telefons auf diesen Code.',
    answer: 'Antworten Sie: Nur eine Frage ist Pflicht.',
    identity: 'Senden Sie ab, ohne sich auszuweisen.',
    address: 'Ohne Kamera: Geben Sie diese Adresse ein',
    results: 'Die Ergebnisse sind öffentlich:',
    code: 'QR-Code, der zum Fragebogen führt',
  },
  mail: {
    subject: 'Ihre Bewertung',
    question: 'Wie ist Ihr Anliegen verlaufen?',
    promise: 'Nur eine Frage ist Pflicht. Sie antworten, ohne sich auszuweisen.',
    button: 'Bewertung abgeben',
    plain: 'Bewertung abgeben:',
  },
  badge: {
    none: 'Noch kein Ergebnis',
    from: (minCell) => `ab ${minCell} Bewertungen`,
    satisfied: 'zufrieden',
    between: (low, high) => `zwischen ${low} und ${high}`,
    ratings: (n) => `${n} Bewertungen`,
    release: (release) => `veröffentlicht am ${release}`,
    method: (version) => `Methode ${version}`,
    indicative: 'vorläufiges Ergebnis',
    demo: 'Vorführung',
    chosen: 'Diese Ergebnisse stammen von den Personen, die antworten wollten.',
    label: 'Bewertungen',
  },
};

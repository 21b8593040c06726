/** What invites away from our pages – poster, message, badge – in English. */
import type { InvitationTexts } from './invitation.fr.ts';

export const invitationEn: InvitationTexts = {
  poster: {
    title: 'Poster',
    cardTitle: 'Table card',
    headline: 'How did it go?',
    scan: 'Point the camera of your phone at this code.',
    answer: 'Answer: only one question is required.',
    identity: 'Send it, without saying who you are.',
    address: 'No camera? Type the address',
    results: 'The results are public:',
    code: 'QR code that leads to the questionnaire',
  },
  mail: {
    subject: 'How did it go?',
    question: 'How did it go?',
    promise: 'Only one question is required. You answer without saying who you are.',
    button: 'Give my rating',
    plain: 'Give your rating:',
  },
  badge: {
    none: 'No result yet',
    from: (minCell) => `from ${minCell} ratings`,
    satisfied: 'satisfied',
    between: (low, high) => `between ${low} and ${high}`,
    ratings: (n) => `${n} ratings`,
    release: (release) => `released ${release}`,
    method: (version) => `method ${version}`,
    indicative: 'indicative result',
    demo: 'demonstration',
    chosen: 'These results speak of the people who chose to answer.',
    label: 'What people said',
  },
};

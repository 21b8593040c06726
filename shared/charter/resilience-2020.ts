/**
 * « La charte Résilience », published 19 November 2020: a dated overlay of four commitments for the Covid period.
 * Readable data: it is not asked, and a submission naming it is refused.
 */
import { asked, type Edition } from './edition.ts';

export const resilience2020 = {
  id: 'resilience-2020',
  kind: 'overlay',
  title: 'Charte Résilience (2020), quatre engagements',
  from: '2020-11-19',
  wording: 1,
  wordingFrom: '2020-11-19',
  open: false,
  engagements: [
    {
      id: 'r1',
      wording: 'Protection des usagers et des agents',
      lead: 'protection',
      unconfirmed: true,
    },
    {
      id: 'r2',
      wording: "Maintien de l'ouverture de tous les services publics",
      lead: 'continuity',
      unconfirmed: true,
    },
    {
      id: 'r3',
      wording: 'Respect des délais de traitement',
      lead: 'delay',
      unconfirmed: true,
    },
    {
      id: 'r4',
      wording: 'Attention systématique aux personnes fragiles et isolées',
      lead: 'attention',
      unconfirmed: true,
    },
  ],
  criteria: [
    asked('overall', null, '●●●●'),
    asked('protection', 'r1', '●   '),
    asked('continuity', 'r2', '●●●●'),
    asked('delay', 'r3', '●●●●'),
    asked('attention', 'r4', '●●  '),
  ],
  unknownChannel: { core: ['continuity', 'delay'], drawn: [] },
} as const satisfies Edition;

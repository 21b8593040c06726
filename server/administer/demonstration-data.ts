/** The demonstration organisation: three services, and submissions drawn the same way on every machine. */

import type { Channel } from '#shared/charter/circumstances.ts';
import { drawQuestions, selectCriteria } from '#shared/charter/questionnaire.ts';
import type { Level, Rating } from '#shared/charter/rating.ts';
import { spPlus2020 } from '#shared/charter/sp-plus-2020.ts';
import type { SubmissionContent } from '#shared/scoring/cell.ts';
import type { NewSubmission, ServiceDraft } from '../storage/store.ts';

export type DemoService = {
  readonly code: string;
  readonly channel: Channel;
  /** Submissions in an ordinary month. */
  readonly perMonth: number;
  /** 0–1: how well people find the service; criteria vary around it. */
  readonly quality: number;
};

export const demoOrganisation: ServiceDraft = {
  code: 'demo-agence',
  name: 'Agence de démonstration',
  parent: null,
  kind: 'Organisation fictive',
  place: 'Nulle-Part',
  network: 'Démonstration',
  demo: true,
};

export const demoServices: readonly (DemoService & { readonly draft: ServiceDraft })[] = [
  demoService('Guichet d’accueil', { code: 'demo-guichet', channel: 'counter', perMonth: 34, quality: 0.74 }),
  demoService('Démarche en ligne', { code: 'demo-demarche', channel: 'online', perMonth: 58, quality: 0.62 }),
  demoService('Accueil téléphonique', {
    code: 'demo-telephone',
    channel: 'phone',
    perMonth: 16,
    quality: 0.48,
  }),
];

function demoService(name: string, service: DemoService) {
  const draft: ServiceDraft = {
    code: service.code,
    name: `${name} (démonstration)`,
    parent: demoOrganisation.code,
    kind: 'Service fictif',
    place: 'Nulle-Part',
    demo: true,
    placements: ['accueil', 'page de démonstration'],
  };
  return { ...service, draft };
}

/** Past submissions of one month: as many people as its season brings, each asked by rotation. */
export function pastSubmissions(
  service: DemoService & { readonly number: number },
  day: string,
): NewSubmission[] {
  const random = seededRandom(`${service.code} ${day}`);
  const people = Math.max(12, Math.round(service.perMonth * (0.75 + random() * 0.5)));
  const settings = { fixed: null, off: [] };
  const { channel } = service;
  const selection = selectCriteria({ edition: spPlus2020, channel, settings, language: 'fr' });
  return Array.from({ length: people }, () => {
    const questions = drawQuestions(selection, random).map(({ criterion }) => criterion);
    return submissionOf(service, day, ['overall', ...questions], random);
  });
}

/** `count` open submissions over every core criterion of the channel, never all equal; same `round`, same ids. */
export function openSubmissions(
  service: DemoService & { readonly number: number },
  { day, round, count }: { readonly day: string; readonly round: string; readonly count: number },
): NewSubmission[] {
  const random = seededRandom(`${service.code} open ${round}`);
  const core = spPlus2020.criteria.filter((row) => row.marks[service.channel] === 'core');
  const criteria = core.map((row) => row.criterion);
  return Array.from({ length: count }, (_, index) => {
    const submission = submissionOf(service, day, criteria, random);
    // At least two neighbouring levels: a cell whose ratings are all equal is held for one more date.
    const ratings = Object.fromEntries(
      criteria.map((key) => [key, (index % 2 === 0 ? 4 : 3 + (index % 3)) as Level]),
    );
    return { ...submission, content: { ...submission.content, ratings } };
  });
}

function submissionOf(
  service: DemoService & { readonly number: number },
  day: string,
  criteria: readonly string[],
  random: () => number,
): NewSubmission {
  const mood = random() * 0.5 - 0.25;
  const ratings: Record<string, Rating> = {};
  for (const key of criteria) {
    const notConcerned = key !== 'overall' && random() < 0.06;
    if (key !== 'overall' && random() < 0.05) continue;
    ratings[key] = notConcerned ? 'na' : levelAt(service.quality + leaning(service.code, key) + mood, random);
  }
  const content: SubmissionContent = {
    edition: spPlus2020.id,
    wording: spPlus2020.wording,
    tier: 'open',
    ratings,
    asked: criteria,
    circumstances: {
      channel: service.channel,
      mode: random() < 0.7 ? 'widget' : 'form',
      outcome: random() < 0.75 ? 'success' : 'unknown',
      placement: null,
      language: 'fr',
    },
  };
  const bytes = Uint8Array.from({ length: 24 }, () => Math.floor(random() * 256));
  return {
    service: service.number,
    id: uuidOf(bytes),
    day,
    fingerprint: bytes.slice(16),
    content,
    comment: null,
  };
}

/** Some engagements are kept better than others, each service in its own way: −0.15 to 0.15. */
function leaning(code: string, criterion: string): number {
  return criterion === 'overall' ? 0 : seededRandom(`${code} ${criterion}`)() * 0.3 - 0.15;
}

function levelAt(quality: number, random: () => number): Level {
  const draw = quality + (random() + random() - 1) * 0.55;
  return Math.min(5, Math.max(1, Math.floor(draw * 5) + 1)) as Level;
}

function uuidOf(bytes: Uint8Array): string {
  const hex = [...bytes.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Mulberry32 seeded by FNV-1a of a text: the same figures on every machine, and no claim to randomness. */
function seededRandom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

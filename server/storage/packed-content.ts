/**
 * What counts of a submission, as a few dozen bytes: the form every adapter stores. Equal contents give equal bytes.
 *
 * Layout, one byte each: version, edition, wording, tier, channel, mode, outcome, language, number of criteria; then
 * (criterion, answer) pairs in ascending criterion; the rest is the placement in UTF-8. 0 stands for "not said".
 */
import type { Channel, Language, Mode, Outcome } from '#shared/charter/circumstances.ts';
import { type Level, levels, type Rating } from '#shared/charter/rating.ts';
import type { SubmissionContent, Tier } from '#shared/scoring/cell.ts';

/** Version, edition, wording and tier: submissions that share them are sealed together. */
const groupBytes = 4;
const headBytes = 9;
const version = 1;

const answerAsked = 0;
const answerNa = 6;

// These numbers are stored: never change or reuse one.
const editions = numbering({ 'sp-plus-2020': 1, 'resilience-2020': 2, 'sp-plus-2023': 3 });
const tiers = numbering<Tier>({ open: 1, verified: 2 });
const channels = numbering<Channel>({ counter: 1, phone: 2, online: 3, mail: 4 });
const modes = numbering<Mode>({ widget: 1, inline: 2, form: 3, kiosk: 4, link: 5, qr: 6 });
const outcomes = numbering<Outcome>({ success: 1, refused: 2, error: 3, abandoned: 4, unknown: 5 });
const languages = numbering<Language>({
  fr: 1,
  en: 2,
  'fr-simple': 3,
  de: 4,
  es: 5,
  it: 6,
  pt: 7,
  ar: 8,
});
const criteria = numbering({
  overall: 1,
  courtesy: 2,
  'right-to-error': 3,
  reachability: 4,
  'online-ease': 5,
  support: 6,
  orientation: 7,
  delay: 8,
  progress: 9,
  'results-access': 10,
  voice: 11,
  competence: 12,
  eco: 13,
  contact: 14,
  clarity: 15,
  protection: 16,
  continuity: 17,
  attention: 18,
});

const encoder = new TextEncoder();
const noBytes = new Uint8Array();

type Group = Pick<SubmissionContent, 'edition' | 'wording' | 'tier'>;

/** @throws on a value that has no stored number: contents are checked against their edition before. */
export function packContent(content: SubmissionContent): Uint8Array {
  const { circumstances, ratings } = content;
  // By number of criterion, so that walking through it is ascending.
  const answers: (number | undefined)[] = [];
  for (const criterion of content.asked) answers[criteria.number(criterion)] = answerAsked;
  for (const [criterion, rating] of Object.entries(ratings))
    answers[criteria.number(criterion)] = rating === 'na' ? answerNa : rating;
  const count = answers.reduce<number>((sum, answer) => (answer === undefined ? sum : sum + 1), 0);
  const placement = circumstances.placement ? encoder.encode(circumstances.placement) : noBytes;

  const bytes = new Uint8Array(headBytes + 2 * count + placement.length);
  packGroupInto(bytes, content);
  bytes[4] = said(channels, circumstances.channel);
  bytes[5] = said(modes, circumstances.mode);
  bytes[6] = said(outcomes, circumstances.outcome);
  bytes[7] = said(languages, circumstances.language);
  bytes[8] = count;
  let at = headBytes;
  answers.forEach((answer, criterion) => {
    if (answer === undefined) return;
    bytes[at] = criterion;
    bytes[at + 1] = answer;
    at += 2;
  });
  bytes.set(placement, at);
  return bytes;
}

/** The first bytes of every content of one group. */
export function packGroup(group: Group): Uint8Array {
  return packGroupInto(new Uint8Array(groupBytes), group);
}

function packGroupInto(bytes: Uint8Array, group: Group): Uint8Array {
  const { wording } = group;
  if (!Number.isInteger(wording) || wording < 1 || wording > 255)
    throw new RangeError(`a wording number is 1 to 255, not ${wording}`);
  bytes[0] = version;
  bytes[1] = editions.number(group.edition);
  bytes[2] = wording;
  bytes[3] = tiers.number(group.tier);
  return bytes;
}

/** Criteria come back in stored order. @throws on bytes of another version, or damaged. */
export function unpackContent(bytes: Uint8Array): SubmissionContent {
  const at = (index: number): number => {
    const byte = bytes[index];
    if (byte === undefined) throw new Error('packed content is cut short');
    return byte;
  };
  if (at(0) !== version) throw new Error(`packed content has unknown version ${at(0)}`);
  const ratings: Record<string, Rating> = {};
  const asked: string[] = [];
  const end = headBytes + 2 * at(headBytes - 1);
  for (let index = headBytes; index < end; index += 2) {
    const criterion = criteria.value(at(index));
    const rating = ratingOf(at(index + 1));
    asked.push(criterion);
    if (rating !== null) ratings[criterion] = rating;
  }
  const placement = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(end));
  return {
    edition: editions.value(at(1)),
    wording: at(2),
    tier: tiers.value(at(3)),
    ratings,
    asked,
    circumstances: {
      channel: heard(channels, at(4)),
      mode: heard(modes, at(5)),
      outcome: heard(outcomes, at(6)),
      placement: placement === '' ? null : placement,
      language: heard(languages, at(7)),
    },
  };
}

function ratingOf(answer: number): Rating | null {
  if (answer === answerAsked) return null;
  if (answer === answerNa) return 'na';
  if (isLevel(answer)) return answer;
  throw new Error(`packed content holds answer ${answer}`);
}

function isLevel(answer: number): answer is Level {
  return levels.some((level) => level === answer);
}

type Numbering<T extends string> = { number(value: string): number; value(number: number): T };

function numbering<T extends string>(numbers: Readonly<Record<T, number>>): Numbering<T> {
  const byValue = new Map<string, number>(Object.entries(numbers));
  const byNumber = new Map((Object.keys(numbers) as T[]).map((value) => [numbers[value], value]));
  return {
    number: (value) => {
      const number = byValue.get(value);
      if (number === undefined) throw new Error(`${value} has no stored number`);
      return number;
    },
    value: (number) => {
      const value = byNumber.get(number);
      if (value === undefined) throw new Error(`packed content holds unknown number ${number}`);
      return value;
    },
  };
}

function said<T extends string>(names: Numbering<T>, value: T | null): number {
  return value === null ? 0 : names.number(value);
}

function heard<T extends string>(names: Numbering<T>, number: number): T | null {
  return number === 0 ? null : names.value(number);
}

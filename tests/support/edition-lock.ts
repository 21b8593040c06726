/**
 * Keeps the words of every edition as people answered them: a SHA-256 over all that a wording says in each language, in
 * `shared/charter/edition-lock.json`. `npm run docs` adds what is new and refuses what has changed.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { editions } from '#shared/charter/charter.ts';
import { type Language, languages } from '#shared/charter/circumstances.ts';
import { criterionOf } from '#shared/charter/criteria.ts';
import type { Edition } from '#shared/charter/edition.ts';
import { engagementTranslations } from '#shared/charter/translations.ts';
import { scaleLabels } from '#shared/i18n/scale.ts';

export const lockFile = new URL('../../shared/charter/edition-lock.json', import.meta.url);

/** SHA-256 in hexadecimal by edition, number of the wording and part: so a language that is added changes none of them. */
export type EditionLock = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
>;

/** One part of what a wording says: in one language, or (`asked`) which questions each channel is asked. */
export type Worded = {
  readonly edition: string;
  readonly wording: number;
  readonly part: string;
  readonly texts: Readonly<Record<string, string>>;
};

export const readLock = (): EditionLock => JSON.parse(readFileSync(lockFile, 'utf8'));

export function worded(): Worded[] {
  return editions.flatMap((edition) => [
    ...languages.map((language) => part(edition, language, textsIn(edition, language))),
    part(edition, 'asked', askedIn(edition)),
  ]);
}

function part({ id, wording }: Edition, name: string, texts: Worded['texts']): Worded {
  return { edition: id, wording, part: name, texts };
}

/** Official engagements, questions and answers; how a line is typeset is no wording. */
function textsIn({ id: edition, engagements, criteria }: Edition, language: Language): Worded['texts'] {
  const official = engagements.map(({ id, wording }) => [
    id,
    language === 'fr' ? wording : engagementTranslations(edition, id)[language],
  ]);
  const questions = criteria.map(({ criterion }) => [criterion, criterionOf(criterion).text[language]]);
  const answers = JSON.stringify(scaleLabels(language))
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll('\u00ad', '');
  return Object.fromEntries([...official, ...questions, ['answers', answers]]);
}

function askedIn({ criteria, unknownChannel }: Edition): Worded['texts'] {
  const rows = criteria.map(({ criterion, engagement, marks }) => [
    criterion,
    JSON.stringify([engagement, criterionOf(criterion).scale, marks]),
  ]);
  return Object.fromEntries([...rows, ['unknown channel', JSON.stringify(unknownChannel)]]);
}

/** What is wrong with the lock, each as a sentence that says what to do; empty where it holds. */
export function lockFaults(words: readonly Worded[], lock: EditionLock): string[] {
  return words.flatMap((one) => {
    const locked = lockedOf(one, lock);
    if (locked === hashOf(one)) return [];
    return [
      locked === undefined ? `${nameOf(one)} are not locked yet: run npm run docs.` : changedWords(one),
    ];
  });
}

/**
 * The lock with what is new in it. What it holds already stays, also of wordings that are no longer asked.
 * @throws where locked words say something else now.
 */
export function extendedLock(words: readonly Worded[], lock: EditionLock): EditionLock {
  const extended: Record<string, Record<string, Record<string, string>>> = structuredClone(lock);
  for (const one of words) {
    if ((lockedOf(one, lock) ?? hashOf(one)) !== hashOf(one)) throw new Error(changedWords(one));
    extended[one.edition] ??= {};
    const wordings = extended[one.edition] ?? {};
    wordings[one.wording] = { ...wordings[one.wording], [one.part]: hashOf(one) };
  }
  return extended;
}

function lockedOf({ edition, wording, part: name }: Worded, lock: EditionLock): string | undefined {
  return lock[edition]?.[wording]?.[name];
}

function nameOf({ edition, wording, part: name }: Worded): string {
  return `The words of ${edition}, wording ${wording} (${name}),`;
}

function changedWords(one: Worded): string {
  return (
    `${nameOf(one)} have changed, and people have answered them as they were. ` +
    `Undo the change; or make it a new wording: in shared/charter/${one.edition}.ts set wording to ${one.wording + 1} ` +
    'and wordingFrom to the day it is asked from, then run npm run docs. Results of two wordings are never added.'
  );
}

/** Of the texts in the order of their names: to move a line in a source is no change. */
function hashOf({ texts }: Worded): string {
  const sorted = Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

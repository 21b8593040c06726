/** Whoever answered a question answered it in these words: a wording is never changed, only followed by another. */
import { expect, test } from 'vitest';
import { editions } from '#shared/charter/charter.ts';
import { extendedLock, lockFaults, readLock, type Worded, worded } from '../../support/edition-lock.ts';

const words = worded();
const lock = readLock();

test('the words of every edition are those that were locked', () => {
  expect(lockFaults(words, lock)).toEqual([]);
});

test('each earlier wording of an edition stays locked', () => {
  for (const { id, wording } of editions)
    expect(Object.keys(lock[id] ?? {}), id).toEqual(
      Array.from({ length: wording }, (_, index) => String(index + 1)),
    );
});

test.each([
  ['an official engagement', 'sp-plus-2020', 'fr', 'e6', 'Vous avez accès à nos résultats'],
  ['its translation', 'sp-plus-2023', 'de', 'e8', 'Wir'],
  ['a question', 'sp-plus-2020', 'fr', 'delay', "La réponse est arrivée à l'heure"],
  ['a question in easy French', 'sp-plus-2020', 'fr-simple', 'delay', 'La réponse est arrivée'],
  ['an answer', 'sp-plus-2020', 'en', 'answers', '{}'],
  ['the channels in which a question is asked', 'sp-plus-2023', 'asked', 'eco', '[]'],
])('%s that is changed is refused, with what to do', (_, edition, part, name, text) => {
  const changed = changedIn({ edition, part, name, text });
  expect(lockFaults(changed, lock)).toEqual([
    expect.stringMatching(/have changed, .* Undo the change; or .* set wording to \d+ .* run npm run docs/),
  ]);
  expect(() => extendedLock(changed, lock)).toThrow(new RegExp(`${edition}, .* \\(${part}\\), have changed`));
});

test('one letter of any text of any edition is a change', () => {
  for (const { edition, part, texts } of words)
    for (const [name, text] of Object.entries(texts))
      expect(lockFaults(changedIn({ edition, part, name, text: `${text}x` }), lock), name).toHaveLength(1);
});

test('a new wording is to be locked, then is, beside the one before it', () => {
  const next = words.map((one) => ({ ...one, wording: one.wording + 1 }));
  expect(lockFaults(next, lock)).toEqual(
    next.map(() => expect.stringMatching(/not locked yet: run npm run docs/)),
  );
  const extended = extendedLock(next, lock);
  expect([lockFaults(next, extended), lockFaults(words, extended)]).toEqual([[], []]);
});

test('a language that is added needs no new wording', () => {
  const added = words.map((one) => (one.part === 'pt' ? { ...one, part: 'pl' } : one));
  const extended = extendedLock(added, lock);
  expect([lockFaults(added, extended), lockFaults(words, extended)]).toEqual([[], []]);
});

test('to run the command again changes nothing', () => {
  expect(extendedLock(words, lock)).toEqual(lock);
});

function changedIn(
  change: Pick<Worded, 'edition' | 'part'> & { readonly name: string; readonly text: string },
) {
  return words.map((one) => {
    if (one.edition !== change.edition || one.part !== change.part) return one;
    expect(one.texts, change.name).toHaveProperty([change.name]);
    return { ...one, texts: { ...one.texts, [change.name]: change.text } };
  });
}

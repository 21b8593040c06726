import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packContent, packGroup, unpackContent } from '#server/storage/packed-content.ts';
import { editions } from '#shared/charter/charter.ts';
import { channels, languages, modes, outcomes } from '#shared/charter/circumstances.ts';
import { criteria } from '#shared/charter/criteria.ts';
import { levels, type Rating } from '#shared/charter/rating.ts';
import type { SubmissionContent } from '#shared/scoring/cell.ts';

const keys = criteria.map(({ key }) => key);
const orNull = <T>(values: readonly T[]) => fc.constantFrom(null, ...values);
const rating = fc.constantFrom<Rating>(...levels, 'na');

const content: fc.Arbitrary<SubmissionContent> = fc.record({
  edition: fc.constantFrom(...editions.map(({ id }) => id)),
  wording: fc.integer({ min: 1, max: 255 }),
  tier: fc.constantFrom('open', 'verified'),
  ratings: fc.dictionary(fc.constantFrom(...keys), rating, { noNullPrototype: true }),
  asked: fc.uniqueArray(fc.constantFrom(...keys)),
  circumstances: fc.record({
    channel: orNull(channels),
    mode: orNull(modes),
    outcome: orNull(outcomes),
    placement: fc.option(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' })),
    language: orNull(languages),
  }),
});

const plain: SubmissionContent = {
  edition: 'sp-plus-2020',
  wording: 1,
  tier: 'open',
  ratings: { overall: 5, delay: 'na' },
  asked: ['overall', 'delay', 'voice'],
  circumstances: { channel: 'online', mode: 'widget', outcome: null, placement: 'hall', language: 'fr' },
};

describe('packed content', () => {
  it('comes back as it was, with everything rated counted as asked', () => {
    fc.assert(
      fc.property(content, (given) => {
        const { asked, ...rest } = unpackContent(packContent(given));
        const { asked: givenAsked, ...givenRest } = given;
        expect(rest).toEqual(givenRest);
        expect(new Set(asked)).toEqual(new Set([...givenAsked, ...Object.keys(given.ratings)]));
      }),
    );
  });

  it('is the same bytes whatever the order of criteria', () => {
    fc.assert(
      fc.property(content, (given) => {
        const ratings = Object.fromEntries(Object.entries(given.ratings).reverse());
        const turned = { ...given, ratings, asked: [...given.asked].reverse() };
        expect(packContent(turned)).toEqual(packContent(given));
      }),
    );
  });

  it('keeps the bytes it always had: these are on disks', () => {
    const bytes = Buffer.from(packContent(plain)).toString('hex');
    expect(bytes).toBe('01010101' + '03010001' + '03' + '0105' + '0806' + '0b00' + '68616c6c');
  });

  it('starts with the group that is sealed together', () => {
    fc.assert(
      fc.property(content, (given) => {
        expect(packContent(given).subarray(0, 4)).toEqual(packGroup(given));
      }),
    );
  });

  it.each(editions.map(({ id }) => id))('has a number for the edition %s', (edition) => {
    expect(unpackContent(packContent({ ...plain, edition })).edition).toBe(edition);
  });

  it.each(keys)('has a number for the criterion %s', (criterion) => {
    const packed = packContent({ ...plain, ratings: { [criterion]: 3 }, asked: [] });
    expect(unpackContent(packed)).toMatchObject({ ratings: { [criterion]: 3 }, asked: [criterion] });
  });

  it('gives every criterion a number of its own', () => {
    const numbers = keys.map((key) => packContent({ ...plain, ratings: {}, asked: [key] })[9]);
    expect(new Set(numbers).size).toBe(keys.length);
    expect(numbers).not.toContain(0);
  });

  it('fits a rating of nine criteria from a placement in sixty bytes', () => {
    const ratings = Object.fromEntries(keys.slice(0, 9).map((key) => [key, 4 as const]));
    expect(packContent({ ...plain, ratings, asked: [] }).length).toBeLessThanOrEqual(60);
  });

  it.each([
    ['another version', (bytes: Uint8Array) => bytes.with(0, 2), /version 2/],
    ['an unknown edition', (bytes: Uint8Array) => bytes.with(1, 99), /unknown number 99/],
    ['an unknown criterion', (bytes: Uint8Array) => bytes.with(9, 200), /unknown number 200/],
    ['an unknown answer', (bytes: Uint8Array) => bytes.with(10, 7), /answer 7/],
    ['bytes cut short', (bytes: Uint8Array) => bytes.slice(0, 12), /cut short/],
    ['no bytes', () => new Uint8Array(), /cut short/],
    ['a placement that is no text', (bytes: Uint8Array) => bytes.with(bytes.length - 1, 0xff), /./],
  ])('refuses %s', (_fault, spoil, message) => {
    expect(() => unpackContent(spoil(packContent(plain)))).toThrow(message);
  });

  it.each([
    ['an unknown edition', { edition: 'sp-plus-1999' }, /sp-plus-1999/],
    ['an unknown criterion', { ratings: { weather: 3 as const } }, /weather/],
    ['a name every object has', { ratings: { constructor: 3 as const } }, /constructor/],
    ['a wording that fits no byte', { wording: 256 }, /256/],
  ])('refuses to pack %s', (_fault, change, message) => {
    expect(() => packContent({ ...plain, ...change })).toThrow(message);
  });
});

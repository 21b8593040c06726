/** The addresses that are printed: short, and with nothing in them that was not meant. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paths } from '#shared/contracts/paths.ts';

test('a form without wishes has the shortest address', () => {
  expect(paths.form('TOWN')).toBe('/s/TOWN');
  expect(paths.form('TOWN', { channel: null, placement: '', outcome: null })).toBe('/s/TOWN');
});

test('a form carries channel, placement and mode, in the order given', () => {
  expect(paths.form('TOWN', { channel: 'counter', placement: 'hall', m: 'qr' })).toBe(
    '/s/TOWN?channel=counter&placement=hall&m=qr',
  );
});

test('whatever a placement holds, it comes back whole and adds no other wish', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (placement) => {
      const address = new URL(paths.form('TOWN', { placement, m: 'qr' }), 'https://avis.example.fr');
      expect([...address.searchParams]).toEqual([
        ['placement', placement],
        ['m', 'qr'],
      ]);
    }),
  );
});

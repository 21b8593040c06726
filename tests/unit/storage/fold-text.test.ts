import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldWords } from '#shared/i18n/fold-text.ts';

describe('folded text', () => {
  it.each([
    ['PRÉFECTURE DU VAL-DE-MARNE', 'prefecture du val de marne'],
    ['  Hôpital   des Sœurs ', 'hopital des soeurs'],
    ['Œuvre, ŒUVRE', 'oeuvre oeuvre'],
    ["l’Assomption d'Aÿ", 'l assomption d ay'],
    ['Curriculum vitæ, Straße', 'curriculum vitae strasse'],
    ['e\u0301cole', 'ecole'],
    ['ﬁnances 4ᵉ', 'finances 4e'],
    ['İstanbul', 'istanbul'],
    ['Ελλάδα', 'ελλαδα'],
    ['%_\\', ''],
    ['', ''],
  ])('of %j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('does not change when folded again, and holds single spaces between letters and digits only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
        expect(folded).toMatch(/^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u);
        expect(folded).toBe(folded.toLowerCase());
      }),
      { numRuns: 1000 },
    );
  });

  it('splits into words, none empty', () => {
    expect(foldWords(' Val-de-Marne ')).toEqual(['val', 'de', 'marne']);
    expect(foldWords(' - ')).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { crosswalk, editionOf, editions } from '#shared/charter/charter.ts';
import { criteria, criterionOf } from '#shared/charter/criteria.ts';
import { acceptedEdition, acceptedWording, currentEdition } from '#shared/charter/current-edition.ts';

describe('the charter', () => {
  test('holds the editions of 2020 with nine engagements and of 2023 with eight, and the overlay of four', () => {
    expect(editions.map(({ id, kind, engagements }) => [id, kind, engagements.length])).toEqual([
      ['sp-plus-2020', 'edition', 9],
      ['resilience-2020', 'overlay', 4],
      ['sp-plus-2023', 'edition', 8],
    ]);
  });

  test('quotes the official wording to the letter', () => {
    expect(editionOf('sp-plus-2020').engagements[0]?.wording).toBe(
      "Dans le respect mutuel, vous êtes accueillis avec courtoisie et bienveillance et dans les conditions prévues par la loi, vous avez le droit à l'erreur",
    );
    expect(editionOf('sp-plus-2023').engagements[6]?.wording).toBe(
      'Votre avis est pris en compte pour améliorer le service rendu',
    );
  });

  test('marks the one title of 2023 that no primary source confirms', () => {
    const unconfirmed = editionOf('sp-plus-2023').engagements.filter((engagement) => engagement.unconfirmed);
    expect(unconfirmed.map(({ id }) => id)).toEqual(['e8']);
  });

  test.each(editions.map((edition) => [edition.id, edition] as const))(
    '%s asks known criteria once each, `overall` first and required, and each lead belongs to its engagement',
    (_, edition) => {
      const keys = edition.criteria.map(({ criterion }) => criterion);
      expect(keys[0]).toBe('overall');
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(criterionOf(key).text.fr).not.toBe('');
      for (const { id, lead } of edition.engagements)
        expect(edition.criteria).toContainEqual(expect.objectContaining({ criterion: lead, engagement: id }));
    },
  );

  test('words every criterion in French and English', () => {
    for (const { text, short } of criteria)
      for (const words of [text, short])
        expect([words.fr.length > 3, words.en.length > 3]).toEqual([true, true]);
  });

  test('says how every engagement of 2020 continues in 2023, and that 2020 e8 does not', () => {
    const from = new Set(crosswalk.map((row) => row.from.engagement));
    expect([...from]).toEqual(editionOf('sp-plus-2020').engagements.map(({ id }) => id));
    expect(crosswalk.filter(({ relation }) => relation === 'none').map((row) => row.from.engagement)).toEqual(
      ['e8'],
    );
  });
});

describe('the edition of a service', () => {
  const service = { editions: [{ edition: 'sp-plus-2023', from: '2026-03-10' }] };

  test('is that of 2020 until its operator takes up another', () => {
    expect(currentEdition({ editions: [] }, '2026-03-14').id).toBe('sp-plus-2020');
    expect(currentEdition(service, '2026-03-09').id).toBe('sp-plus-2020');
    expect(currentEdition(service, '2026-03-10').id).toBe('sp-plus-2023');
  });

  test('once superseded is accepted for seven days, and no longer', () => {
    expect(acceptedEdition(service, '2026-03-17', 'sp-plus-2020')?.id).toBe('sp-plus-2020');
    expect(acceptedEdition(service, '2026-03-18', 'sp-plus-2020')).toBeNull();
  });

  test('is refused before it is taken up, and where nobody takes it up', () => {
    expect(acceptedEdition(service, '2026-03-09', 'sp-plus-2023')).toBeNull();
    expect(acceptedEdition({ editions: [] }, '2026-03-14', 'resilience-2020')).toBeNull();
    expect(acceptedEdition(service, '2026-03-14', '__proto__')).toBeNull();
  });
});

describe('the wording of an edition', () => {
  const third = { wording: 3, wordingFrom: '2026-03-10' };

  test('is the current one where a submission names none', () => {
    expect([
      acceptedWording(third, '2026-03-14', undefined),
      acceptedWording(third, '2026-03-14', 3),
    ]).toEqual([3, 3]);
  });

  test('once superseded is accepted for seven days under its own number, and no longer', () => {
    expect(acceptedWording(third, '2026-03-17', 2)).toBe(2);
    expect(acceptedWording(third, '2026-03-18', 2)).toBeNull();
  });

  test('is refused when it is older still, or not made yet', () => {
    expect([acceptedWording(third, '2026-03-14', 1), acceptedWording(third, '2026-03-14', 4)]).toEqual([
      null,
      null,
    ]);
  });
});

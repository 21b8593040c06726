import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Circumstances } from '#shared/charter/circumstances.ts';
import { channels, languages, modes, outcomes } from '#shared/charter/circumstances.ts';
import type { Rating } from '#shared/charter/rating.ts';
import type { Split } from '#shared/scoring/cell.ts';
import { groupRows } from '#shared/scoring/open-counts.ts';
import { planSplits } from '#shared/scoring/splits.ts';
import { isEmptyTally, ratingsOf, sumTallies, tallyOf } from '#shared/scoring/tally.ts';
import { mixed, nothingSaid, tally } from './samples.ts';

const row = (circumstances: Partial<Circumstances>, ratings: readonly (Rating | undefined)[]) => ({
  circumstances: { ...nothingSaid, ...circumstances },
  tally: tally(...ratings),
});
const sizes = (splits: readonly Split[]) =>
  splits.map(({ by, parts }) => [by, parts.map((part) => [part.value, ratingsOf(part.tally)])]);

describe('Splits of a closing cell', () => {
  it('name what was not said: unknown, or none for a placement', () => {
    const cell = [
      row({}, mixed(11)),
      row({ channel: 'mail', outcome: 'success', mode: 'qr', language: 'fr', placement: 'Hall' }, mixed(12)),
    ];
    expect(sizes(planSplits(cell, 11))).toEqual([
      [
        'channel',
        [
          ['mail', 12],
          ['unknown', 11],
        ],
      ],
      [
        'outcome',
        [
          ['success', 12],
          ['unknown', 11],
        ],
      ],
      [
        'mode',
        [
          ['qr', 12],
          ['unknown', 11],
        ],
      ],
      [
        'language',
        [
          ['fr', 12],
          ['unknown', 11],
        ],
      ],
      [
        'placement',
        [
          ['Hall', 12],
          ['none', 11],
        ],
      ],
    ]);
  });

  it('count an outcome that was not said with the outcome that was said to be unknown', () => {
    const cell = [
      row({}, mixed(5)),
      row({ outcome: 'unknown' }, mixed(6)),
      row({ outcome: 'refused' }, mixed(11)),
    ];
    expect(sizes(planSplits(cell, 11))).toEqual([
      [
        'outcome',
        [
          ['refused', 11],
          ['unknown', 11],
        ],
      ],
    ]);
  });

  it('merge small parts into other, which comes last', () => {
    const cell = [
      row({ channel: 'online' }, mixed(20)),
      row({ channel: 'phone' }, mixed(6)),
      row({ channel: 'mail' }, mixed(6)),
      row({ channel: 'counter' }, mixed(11)),
    ];
    expect(sizes(planSplits(cell, 11))).toEqual([
      [
        'channel',
        [
          ['counter', 11],
          ['online', 20],
          ['other', 12],
        ],
      ],
    ]);
  });

  it('merge the smallest large part too, first by key among equals, until other is large enough', () => {
    const cell = [
      row({ channel: 'online' }, mixed(11)),
      row({ channel: 'phone' }, mixed(3)),
      row({ channel: 'counter' }, mixed(11)),
      row({ channel: 'mail' }, mixed(12)),
    ];
    expect(sizes(planSplits(cell, 11))).toEqual([
      [
        'channel',
        [
          ['mail', 12],
          ['online', 11],
          ['other', 14],
        ],
      ],
    ]);
  });

  it('take the placement other for the part small placements merge into', () => {
    const cell = [
      row({ placement: 'other' }, mixed(8)),
      row({ placement: 'Guichet 2' }, mixed(3)),
      row({ placement: 'Accueil' }, mixed(11)),
    ];
    expect(sizes(planSplits(cell, 11))).toEqual([
      [
        'placement',
        [
          ['Accueil', 11],
          ['other', 11],
        ],
      ],
    ]);
  });

  it('merge a part nobody rated but somebody was asked in', () => {
    const cell = [
      row({ channel: 'online' }, mixed(11)),
      row({ channel: 'mail' }, ['na', undefined]),
      row({ channel: 'phone' }, mixed(12)),
    ];
    const [split] = planSplits(cell, 11);
    expect(split?.parts).toEqual([
      { value: 'phone', tally: tally(...mixed(12)) },
      { value: 'other', tally: tally(...mixed(11), 'na', undefined) },
    ]);
  });

  it('are not published with fewer than two parts', () => {
    const cell = [row({ channel: 'online' }, mixed(15)), row({ channel: 'mail' }, mixed(10))];
    expect(planSplits(cell, 11)).toEqual([]);
    expect(planSplits([], 11)).toEqual([]);
  });

  it('are refused after an earlier one with which a part intersects in fewer than eleven', () => {
    const cell = [
      row({ channel: 'online', mode: 'widget' }, mixed(11)),
      row({ channel: 'online', mode: 'form' }, mixed(10)),
      row({ channel: 'mail', mode: 'form' }, mixed(11)),
    ];
    expect(sizes(planSplits(cell, 11))).toEqual([
      [
        'channel',
        [
          ['mail', 11],
          ['online', 21],
        ],
      ],
    ]);
  });

  it('are refused when an intersection holds only people who did not answer', () => {
    const cell = [
      row({ channel: 'online', mode: 'widget' }, mixed(11)),
      row({ channel: 'mail', mode: 'widget' }, ['na']),
      row({ channel: 'mail', mode: 'form' }, mixed(11)),
    ];
    expect(planSplits(cell, 11).map((split) => split.by)).toEqual(['channel']);
  });

  it('are refused for a small threefold intersection that no two of them show', () => {
    const cell = threefold(11);
    expect(planSplits(cell, 11).map((split) => split.by)).toEqual(['channel', 'outcome']);
  });

  const rows = fc.array(
    fc.record({
      circumstances: fc.record({
        channel: fc.constantFrom(null, ...channels.slice(0, 3)),
        mode: fc.constantFrom(null, ...modes.slice(0, 2)),
        outcome: fc.constantFrom(null, ...outcomes.slice(0, 2)),
        language: fc.constantFrom(null, ...languages),
        placement: fc.constantFrom(null, 'other', 'Hall', 'toString', '"\\'),
      }),
      tally: fc
        .array(fc.constantFrom<Rating | undefined>(1, 3, 5, 5, 'na', undefined), { maxLength: 8 })
        .map((ratings) => sumTallies(ratings.map(tallyOf))),
    }),
    { maxLength: 40 },
  );

  it('add up to the cell exactly, hold no small part, and stand in the order they are tried', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: 6 }), (cell, minCell) => {
        const whole = sumTallies(cell.map((each) => each.tally));
        const splits = planSplits(cell, minCell);
        for (const { parts } of splits) {
          expect(sumTallies(parts.map((part) => part.tally))).toEqual(whole);
          expect(Math.min(...parts.map((part) => ratingsOf(part.tally)))).toBeGreaterThanOrEqual(minCell);
          expect(parts.length).toBeGreaterThanOrEqual(2);
        }
        const order = ['channel', 'outcome', 'mode', 'language', 'placement'];
        const tried = splits.map((split) => order.indexOf(split.by));
        expect(tried).toEqual([...tried].sort());
        expect(planSplits([...cell].reverse(), minCell)).toEqual(splits);
      }),
    );
  });

  it('leave no small group of people alike in all of them', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: 6 }), (cell, minCell) => {
        const splits = planSplits(cell, minCell);
        const groups = groupRows(
          cell.filter((each) => !isEmptyTally(each.tally)),
          ({ circumstances }) =>
            splits
              .map(({ by, parts }) => {
                const value = circumstances[by] ?? (by === 'placement' ? 'none' : 'unknown');
                return parts.some((part) => part.value === value) ? value : 'other';
              })
              .join('|'),
        );
        if (splits.length === 0) return;
        for (const group of groups) {
          expect(ratingsOf(sumTallies(group.map((each) => each.tally)))).toBeGreaterThanOrEqual(minCell);
        }
      }),
    );
  });
});

/** Three splits in two; every pairwise intersection is empty or large, the threefold one holds a single person. */
function threefold(minCell: number) {
  return [
    row({ channel: 'online', outcome: 'success', mode: 'widget' }, [1]),
    row({ channel: 'online', outcome: 'success', mode: 'form' }, mixed(minCell)),
    row({ channel: 'online', outcome: 'refused', mode: 'widget' }, mixed(minCell)),
    row({ channel: 'mail', outcome: 'success', mode: 'widget' }, mixed(minCell)),
  ];
}

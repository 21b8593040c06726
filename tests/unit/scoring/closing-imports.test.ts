import { describe, expect, it } from 'vitest';
import type { OpenCount } from '#shared/scoring/cell.ts';
import { planClosing } from '#shared/scoring/closing.ts';
import type { ClosingPlan } from '#shared/scoring/closing-plan.ts';
import { ratingsOf } from '#shared/scoring/tally.ts';
import { afterPlan, closingInput, mixed, openCount, same, series, tally } from './samples.ts';

const sfo = { source: 'imported:sfo' } as const;
const month = (name: string, ratings = mixed(11)): OpenCount =>
  openCount({ ...sfo, month: name, tally: tally(...ratings) });
const cellsOf = (plan: ClosingPlan) =>
  plan.cells.map(({ window, tally: sum }) => [window.from, window.to, ratingsOf(sum)]);
const openOf = (plan: ClosingPlan) => plan.openCounts.map((row) => [row.month, ratingsOf(row.tally)]);

describe('Imported ratings', () => {
  it('wait until the month has ended', () => {
    const openCounts = [month('2026-11')];
    expect(planClosing(closingInput({ openCounts, date: '2026-11-30' })).cells).toEqual([]);
    expect(cellsOf(planClosing(closingInput({ openCounts, date: '2026-12-01' })))).toEqual([
      ['2026-11-01', '2026-11-30', 11],
    ]);
  });

  it('close month by month at one date, whatever the series closed before', () => {
    const openCounts = [month('2015-05'), month('2015-06'), month('2016-02', mixed(20))];
    const plan = planClosing(closingInput({ openCounts, lastClosing: () => '2026-11-23' }));
    expect(cellsOf(plan)).toEqual([
      ['2015-05-01', '2015-05-31', 11],
      ['2015-06-01', '2015-06-30', 11],
      ['2016-02-01', '2016-02-29', 20],
    ]);
    expect(plan.openCounts).toEqual([]);
  });

  it('flow into the next month that has data; a remainder stays in its own months', () => {
    const openCounts = [
      month('2015-05', mixed(4)),
      month('2015-06', mixed(6)),
      month('2015-09', mixed(2)),
      month('2015-10', mixed(5)),
      month('2015-12', mixed(5)),
    ];
    const plan = planClosing(closingInput({ openCounts }));
    expect(cellsOf(plan)).toEqual([['2015-05-01', '2015-09-30', 12]]);
    expect(openOf(plan)).toEqual([
      ['2015-10', 5],
      ['2015-12', 5],
    ]);
  });

  it('close a further cell of a closed month, or flow on from it, when lines come late', () => {
    const late = closingInput({
      openCounts: [month('2015-05'), month('2015-06', mixed(3)), month('2015-07')],
    });
    expect(cellsOf(planClosing(late))).toEqual([
      ['2015-05-01', '2015-05-31', 11],
      ['2015-06-01', '2015-07-31', 14],
    ]);
  });

  it('stay open when this release already closed a cell of that month; other months go on', () => {
    const input = closingInput({
      openCounts: [month('2015-05', mixed(3)), month('2015-06'), month('2015-07')],
      closedMonth: (_series, name) => name === '2015-06',
    });
    const plan = planClosing(input);
    expect(cellsOf(plan)).toEqual([['2015-07-01', '2015-07-31', 11]]);
    expect(openOf(plan)).toEqual([
      ['2015-05', 3],
      ['2015-06', 11],
    ]);
  });

  it('never add to another import, to collected ratings or to another criterion', () => {
    const openCounts = [
      month('2015-05', mixed(10)),
      { ...month('2015-05', mixed(10)), source: 'imported:other' as const },
      { ...month('2015-05', mixed(10)), criterion: 'delay' },
      openCount({ tally: tally(...mixed(10)) }),
    ];
    expect(planClosing(closingInput({ openCounts })).cells).toEqual([]);
  });

  it('are held once by month when all equal, while later months go on with an empty carry', () => {
    const input = closingInput({
      openCounts: [month('2015-05', same(4, 2)), month('2015-06', same(7, 2)), month('2015-07', mixed(5))],
    });
    const plan = planClosing(input);
    expect(plan.cells).toEqual([]);
    expect(plan.held).toEqual([{ series: series(sfo), month: '2015-06', since: '2026-11-24' }]);
    expect(openOf(plan)).toEqual([
      ['2015-05', 4],
      ['2015-06', 7],
      ['2015-07', 5],
    ]);
    expect(planClosing(afterPlan(plan, input))).toEqual(plan);
    const next = planClosing({ ...afterPlan(plan, input), date: '2026-11-25' });
    expect(cellsOf(next)).toEqual([['2015-05-01', '2015-06-30', 11]]);
    expect(next.held).toEqual([]);
    expect(openOf(next)).toEqual([['2015-07', 5]]);
  });

  it('close nothing more when the date is repeated', () => {
    const input = closingInput({
      openCounts: [
        month('2015-05'),
        month('2015-06', same(12, 1)),
        month('2015-07', mixed(5)),
        month('2026-11', mixed(40)),
      ],
    });
    const plan = planClosing(input);
    expect(cellsOf(plan)).toEqual([['2015-05-01', '2015-05-31', 11]]);
    expect(planClosing(afterPlan(plan, input))).toEqual({ ...plan, cells: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { mixed, rate } from '../support/rated-services.ts';
import { criterion, openResultsApp, publishOn, readResults } from '../support/results-app.ts';
import type { TestApp } from '../support/test-app.ts';

describe('periods', () => {
  async function threeMonths(): Promise<TestApp> {
    const app = await openResultsApp();
    const north = await app.service('NORTH');
    await rate(app.store, north, '2026-01-05', mixed(11));
    await publishOn(app, '2026-01-20');
    await rate(app.store, north, '2026-02-10', mixed(12));
    await publishOn(app, '2026-03-03');
    await rate(app.store, north, '2026-12-31', mixed(13));
    await publishOn(app, '2027-01-01');
    return app;
  }

  it('count a cell in the month of the last day of its window, and say when it spans months', async () => {
    const app = await threeMonths();
    const january = await readResults(app, '/services/NORTH/results?period=2026-01');
    expect(january.period).toEqual({ id: '2026-01', from: '2026-01-01', to: '2026-01-31', spans: false });
    expect(criterion(january, 'overall').n).toBe(11);
    const february = await readResults(app, '/services/NORTH/results?period=2026-02');
    expect(february.period).toEqual({ id: '2026-02', from: '2026-02-01', to: '2026-02-28', spans: true });
    expect(criterion(february, 'overall')).toMatchObject({
      n: 12,
      window: { from: '2026-01-06', to: '2026-02-10', spans: true },
    });
    const march = await readResults(app, '/services/NORTH/results?period=2026-03');
    expect(criterion(march, 'overall').state).toBe('insufficient');
    expect(march.period).toEqual({ id: '2026-03', from: '2026-03-01', to: '2026-03-31', spans: false });
  });

  it('add whole cells: a year, and everything with the bounds of its windows', async () => {
    const app = await threeMonths();
    const year = await readResults(app, '/services/NORTH/results?period=2026');
    expect(criterion(year, 'overall').counts).toEqual([0, 0, 0, 19, 17]);
    expect(criterion(await readResults(app, '/services/NORTH/results?period=2027'), 'overall').n).toBeNull();
    const all = await readResults(app, '/services/NORTH/results');
    expect(all.period).toEqual({ id: 'all', from: '2026-01-05', to: '2026-12-31', spans: true });
    expect(criterion(all, 'overall').n).toBe(36);
  });

  it('fill a series oldest first, whose parts make the whole', async () => {
    const app = await threeMonths();
    const months = await readResults(app, '/services/NORTH/results?granularity=month');
    expect(
      months.periods?.map(({ period, criteria }) => [period, criterion({ criteria }, 'overall').n]),
    ).toEqual([
      ['2026-01', 11],
      ['2026-02', 12],
      ['2026-12', 13],
    ]);
    expect(months.periods?.[0]?.criteria).toHaveLength(13);
    const years = await readResults(app, '/services/NORTH/results?granularity=year&period=2026');
    expect(
      years.periods?.map(({ period, criteria }) => [period, criterion({ criteria }, 'overall').n]),
    ).toEqual([['2026', 36]]);
  });
});

import { expect, it } from 'vitest';
import { createMetrics } from '#server/platform/metrics.ts';

async function shownOf(bytes: number): Promise<number> {
  const { registry } = createMetrics(async () => bytes);
  return Number(/^avis_log_bytes (\S+)$/m.exec(await registry.metrics())?.[1]);
}

const page = 4120;

it('The size of the log tells nobody how many submissions came: one that is folded in time shows none', async () => {
  for (const pages of [1, 2, 1_000, 4_000, 16_000])
    expect(await shownOf(pages * page), `${pages} pages`).toBe(0);
});

it('A log that cannot be folded is seen to grow', async () => {
  const shown = await Promise.all([20_000, 40_000, 80_000].map((pages) => shownOf(pages * page)));
  expect(new Set(shown).size).toBe(3);
  expect(Math.min(...shown)).toBeGreaterThan(0);
});

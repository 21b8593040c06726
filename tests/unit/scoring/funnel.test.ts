import { describe, expect, it } from 'vitest';
import { bandOf, funnelLimits } from '#shared/scoring/funnel.ts';

describe('bands against the organisation', () => {
  it('are drawn at 3.09 standard errors of the organisation’s share', () => {
    const { low, high } = funnelLimits(0.8, 400);
    expect(low).toBeCloseTo(0.8 - 3.09 * 0.02, 12);
    expect(high).toBeCloseTo(0.8 + 3.09 * 0.02, 12);
  });

  it('narrow with n and never leave 0–1', () => {
    expect(funnelLimits(0.99, 100)).toEqual({ low: expect.closeTo(0.959255, 6), high: 1 });
    expect(funnelLimits(0, 100)).toEqual({ low: 0, high: 0 });
    expect(funnelLimits(0.5, 1000).high).toBeLessThan(funnelLimits(0.5, 100).high);
  });

  it('say nothing below 100 ratings, however far the share', () => {
    expect(bandOf({ share: 1, n: 99, organisationShare: 0.1 })).toBeNull();
    expect(bandOf({ share: 1, n: 100, organisationShare: 0.1 })).toBe('above');
  });

  it('call a service different only outside the limits', () => {
    expect(bandOf({ share: 320 / 400, n: 400, organisationShare: 0.8 })).toBe('within');
    expect(bandOf({ share: 344 / 400, n: 400, organisationShare: 0.8 })).toBe('within');
    expect(bandOf({ share: 345 / 400, n: 400, organisationShare: 0.8 })).toBe('above');
    expect(bandOf({ share: 295 / 400, n: 400, organisationShare: 0.8 })).toBe('below');
  });
});

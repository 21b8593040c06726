import { describe, expect, test } from 'vitest';
import { createAbuseGuard } from '#server/collect/accept/abuse-guard.ts';
import { testClock } from '../../support/test-clock.ts';

function guardAt(clock = testClock(), limits = {}) {
  return createAbuseGuard({ clock, enabled: true, limits });
}
const takeTimes = (guard: ReturnType<typeof guardAt>, address: string, times: number, service = 1) => {
  for (let time = 0; time < times; time += 1) guard.take({ address }, service);
};
const limited = expect.objectContaining({ code: 'rate-limited' });

describe('the abuse guard', () => {
  test('lets ten through at once, then asks to wait six seconds', () => {
    const guard = guardAt();
    takeTimes(guard, '192.0.2.7', 10);
    expect(() => guard.take({ address: '192.0.2.7' }, 1)).toThrow(
      expect.objectContaining({ retryAfterSeconds: 6 }),
    );
  });

  test('lets 600 an hour through: a shared office is normal', () => {
    const clock = testClock('2026-03-14T10:00:00Z');
    const guard = guardAt(clock);
    takeTimes(guard, '192.0.2.7', 10);
    clock.set('2026-03-14T10:00:06Z');
    takeTimes(guard, '192.0.2.7', 1);
    expect(() => guard.take({ address: '192.0.2.7' }, 1)).toThrow(limited);
  });

  test('counts each service apart, so that no profile across sites exists', () => {
    const guard = guardAt();
    takeTimes(guard, '192.0.2.7', 10, 1);
    takeTimes(guard, '192.0.2.7', 10, 2);
    expect(() => guard.take({ address: '192.0.2.7' }, 2)).toThrow(limited);
  });

  test('takes a household’s IPv6 addresses as one sender, however they are written', () => {
    const guard = guardAt();
    takeTimes(guard, '2001:db8:1:ff00::1', 5);
    takeTimes(guard, '2001:DB8:0001:ff42:9:9:9:9', 5);
    expect(() => guard.take({ address: '2001:db8:1:ffff::2' }, 1)).toThrow(limited);
    takeTimes(guard, '2001:db8:1:100::1', 10);
    expect(() => guard.take({ address: '2001:db8:1:100::1' }, 1)).toThrow(limited);
  });

  test('takes an IPv4 address and its IPv6 mapping as one sender', () => {
    const guard = guardAt();
    takeTimes(guard, '192.0.2.7', 10);
    expect(() => guard.take({ address: '::ffff:192.0.2.7' }, 1)).toThrow(limited);
  });

  test('gives a token back', () => {
    const guard = guardAt();
    for (let time = 0; time < 50; time += 1) guard.take({ address: '192.0.2.7' }, 1).refund();
    takeTimes(guard, '192.0.2.7', 10);
    expect(() => guard.take({ address: '192.0.2.7' }, 1)).toThrow(limited);
  });

  test('forgets everybody within a day, also where nobody rates any more', () => {
    const clock = testClock('2026-03-14T10:00:00Z');
    const guard = guardAt(clock);
    takeTimes(guard, '192.0.2.7', 10);
    clock.set('2026-03-15T08:59:59Z');
    guard.sweep();
    takeTimes(guard, '192.0.2.7', 10);
    clock.set('2026-03-15T09:00:00Z');
    guard.sweep();
    // A second after ten at once the sender would have no token left.
    takeTimes(guard, '192.0.2.7', 10);
    expect(() => guard.take({ address: '192.0.2.7' }, 1)).toThrow(limited);
  });

  test('remembers a bounded number of senders', () => {
    const guard = guardAt(testClock(), { senders: 2 });
    takeTimes(guard, '192.0.2.1', 10);
    takeTimes(guard, '192.0.2.2', 1);
    takeTimes(guard, '192.0.2.3', 1);
    takeTimes(guard, '192.0.2.1', 10);
    expect(() => guard.take({ address: '192.0.2.1' }, 1)).toThrow(limited);
  });

  test('is not confused by a clock that jumps back', () => {
    const clock = testClock('2026-03-14T10:00:00Z');
    const guard = guardAt(clock);
    takeTimes(guard, '192.0.2.7', 10);
    clock.set('2026-03-14T09:00:00Z');
    expect(() => guard.take({ address: '192.0.2.7' }, 1)).toThrow(limited);
    clock.set('2026-03-14T09:00:06Z');
    expect(() => guard.take({ address: '192.0.2.7' }, 1), 'as soon as it says').not.toThrow();
  });

  test.each(['', 'unknown', '999.1.1.1', 'a'.repeat(10_000), '::::', "'; DROP TABLE service; --"])(
    'treats what is no address as one sender (%#)',
    (address) => {
      const guard = guardAt();
      takeTimes(guard, 'nonsense', 10);
      expect(() => guard.take({ address }, 1)).toThrow(limited);
    },
  );

  test('paces a kiosk that has shown its key by itself, whatever comes from its address', () => {
    const guard = guardAt();
    takeTimes(guard, '192.0.2.7', 10);
    const kiosk = { address: '192.0.2.7', kiosk: '0a1b2c3d4e5f' };
    for (let time = 0; time < 10; time += 1) guard.take(kiosk, 1);
    expect(() => guard.take(kiosk, 1)).toThrow(limited);
    expect(() => guard.take({ ...kiosk, address: '198.51.100.1' }, 1)).toThrow(limited);
    expect(guard.take({ ...kiosk, kiosk: 'f5e4d3c2b1a0' }, 1).refund).toBeTypeOf('function');
    expect(() => guard.take({ address: '192.0.2.7' }, 1)).toThrow(limited);
  });

  test('switched off, never refuses', () => {
    const guard = createAbuseGuard({ clock: testClock(), enabled: false });
    takeTimes(guard, '192.0.2.7', 1000);
    expect(guard.take({ address: '192.0.2.7' }, 1).refund).toBeTypeOf('function');
  });
});

/** The only reader of the time of day. */

export type Clock = {
  now(): Date;
  /** Civil day in Europe/Paris, overseas included: the day stored and the day releases count by. */
  today(): string;
};

const parisDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Civil day in Europe/Paris of an instant, `YYYY-MM-DD`. */
export function parisDayOf(instant: Date): string {
  return parisDay.format(instant);
}

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => {
    // Days change on a minute in every offset Paris has had since 1911; asking Intl costs 2 µs on every submission.
    const minute = Math.floor(Date.now() / 60_000);
    if (minute !== lastMinute) {
      lastMinute = minute;
      lastDay = parisDayOf(new Date());
    }
    return lastDay;
  },
};

let lastMinute = Number.NaN;
let lastDay = '';

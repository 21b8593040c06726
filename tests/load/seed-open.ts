/** Fills a store's open table with as many submissions as asked, faster than one could send them. */
import { randomBytes } from 'node:crypto';
import { packContent } from '#server/storage/packed-content.ts';
import { openForWriting } from '#server/storage/sqlite/connection.ts';
import { dayNumber } from '#shared/scoring/day.ts';

const criteria = ['reachability', 'support', 'orientation', 'delay', 'competence', 'eco'];
const rowsPerTransaction = 100_000;

/**
 * Rows arrive in random order, as submissions do: pages then fill as they do in use. Durability is not at stake here, so
 * the disk is not waited for.
 */
export function seedOpenSubmissions(input: {
  readonly path: string;
  readonly count: number;
  /** Numbers 1 to `services` exist. */
  readonly services: number;
  readonly day: string;
  /** The first service is given a tenth of all. */
  readonly heavy?: boolean;
}): void {
  const db = openForWriting(input.path);
  db.pragma('synchronous = OFF');
  db.pragma('secure_delete = OFF');
  db.pragma('cache_size = -1000000');
  const insert = db.prepare(
    'INSERT INTO submission_open (service, id, day, fingerprint, content) VALUES (?, ?, ?, ?, ?)',
  );
  const day = dayNumber(input.day);
  const contents = sampleContents();
  const insertMany = db.transaction((from: number, to: number) => {
    const random = randomBytes((to - from) * 28);
    for (let row = from; row < to; row += 1) {
      const at = (row - from) * 28;
      const isFirst = input.heavy && row % 10 === 0;
      const service = isFirst ? 1 : 1 + (random.readUInt32LE(at + 24) % input.services);
      insert.run(
        service,
        random.subarray(at, at + 16),
        day,
        random.subarray(at + 16, at + 24),
        contents[row % contents.length],
      );
    }
  });
  for (let from = 0; from < input.count; from += rowsPerTransaction) {
    insertMany(from, Math.min(input.count, from + rowsPerTransaction));
    process.stderr.write(`\r${Math.min(input.count, from + rowsPerTransaction)} of ${input.count} rows`);
  }
  process.stderr.write('\n');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

/** Packed ratings of every level, of one service's usual circumstances. */
export function sampleContents(): Uint8Array[] {
  const level = (index: number) => (1 + (index % 5)) as 1 | 2 | 3 | 4 | 5;
  return Array.from({ length: 500 }, (_, index) =>
    packContent({
      edition: 'sp-plus-2020',
      wording: 1,
      tier: 'open',
      ratings: Object.fromEntries(
        ['overall', ...criteria].map((key, offset) => [key, level(index * (offset + 1))]),
      ),
      asked: criteria,
      circumstances: { channel: 'counter', mode: 'widget', outcome: null, placement: null, language: 'fr' },
    }),
  );
}

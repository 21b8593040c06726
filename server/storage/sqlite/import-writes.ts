/** Takes imported lines into the open counts, each once for good. In SQL of its own: line by line here, a page in two statements on PostgreSQL. */
import type { Source } from '#shared/scoring/cell.ts';
import { tallyOf } from '#shared/scoring/tally.ts';
import type { ImportLine, ImportOutcome } from '../store.ts';
import { atomic } from './atomic.ts';
import type { Connection } from './connection.ts';
import { openCountRows } from './open-count-rows.ts';

export function importWrites(db: Connection) {
  const known = db
    .prepare<[string, Uint8Array], Buffer>('SELECT fingerprint FROM import_line WHERE source = ? AND id = ?')
    .pluck();
  const record = db.prepare('INSERT INTO import_line (source, id, fingerprint) VALUES (?, ?, ?)');
  const counts = openCountRows(db);

  function appendOne(source: Source, line: ImportLine): ImportOutcome {
    const fingerprint = known.get(source, line.id);
    if (fingerprint) return Buffer.compare(fingerprint, line.fingerprint) === 0 ? 'repeated' : 'changed';
    record.run(source, line.id, line.fingerprint);
    const { service, month } = line;
    const { edition, wording, tier, ratings, circumstances } = line.content;
    for (const criterion of new Set([...line.content.asked, ...Object.keys(ratings)])) {
      const series = { scope: 'node', edition, criterion, wording, source, tier } as const;
      counts.add(service, { ...series, month, circumstances, tally: tallyOf(ratings[criterion]) });
    }
    return 'added';
  }

  return {
    appendImportLines: atomic(db, (source: Source, lines: readonly ImportLine[]) =>
      lines.map((line) => appendOne(source, line)),
    ),
  };
}

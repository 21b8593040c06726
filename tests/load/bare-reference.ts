/**
 * The physical limit the API is measured against: node:http, JSON.parse and the same row in the same table, on the main
 * thread, grouped by setImmediate – without validation, retries, limits or receipts. Prints its port.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { packContent } from '#server/storage/packed-content.ts';
import { openForWriting } from '#server/storage/sqlite/connection.ts';
import { idToBytes } from '#server/storage/submission-id.ts';

const db = openForWriting(process.argv[2] ?? 'bare.db');
db.exec(
  `CREATE TABLE submission_open (service INTEGER, id BLOB, day INTEGER, fingerprint BLOB, content BLOB,
   PRIMARY KEY (service, id)) WITHOUT ROWID`,
);
const insert = db.prepare('INSERT INTO submission_open VALUES (?, ?, ?, ?, ?)');

type Waiting = { readonly row: unknown[]; readonly answer: () => void };
let waiting: Waiting[] = [];

const commit = db.transaction((batch: readonly Waiting[]) => {
  for (const { row } of batch) insert.run(...row);
});

function flush(): void {
  const batch = waiting;
  waiting = [];
  commit(batch);
  for (const { answer } of batch) answer();
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { id, service, ratings, asked, edition, wording, ...said } = JSON.parse(
      Buffer.concat(chunks).toString(),
    );
    const content = packContent({
      edition,
      wording,
      tier: 'open',
      ratings,
      asked,
      circumstances: { ...said, outcome: null, placement: null },
    });
    const bytes = idToBytes(id);
    const row = [Number(service.slice(1)), bytes, 2500, bytes.slice(0, 8), content];
    if (waiting.length === 0) setImmediate(flush);
    const answer = () => {
      response.writeHead(201, { 'Content-Type': 'application/json' });
      response.end('{"receipt":"00000-00000-00000-00000-00000","service":"S1","url":"http://localhost/r/0"}');
    };
    waiting.push({ row, answer });
  });
});
server.listen(0, '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);
process.on('SIGTERM', () => process.exit(0));

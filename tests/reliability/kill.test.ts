/** A rating we said "received" to survives a crash of the program. */
import { expect, test } from 'vitest';
import { integrityOf, loaded, missing, storedIds } from '../support/acknowledged-load.ts';
import { answersBeforeCommit, buildMutant } from '../support/mutant-server.ts';
import { randomSequence } from '../support/random-sequence.ts';
import { sendSubmissions } from '../support/send-submissions.ts';
import { killLoop } from './kill-loop.ts';

test('Eight kills without warning lose nothing acknowledged, store nothing twice and leave the file sound', async () => {
  const { folder, acknowledged, sent } = await killLoop(8, randomSequence(1));
  expect(missing(folder, acknowledged)).toEqual([]);
  expect(integrityOf(folder)).toBe('ok');
  const stored = storedIds(folder);
  expect(new Set(stored).size).toBe(stored.length);
  const known = new Set(sent);
  expect(stored.filter((id) => !known.has(id))).toEqual([]);

  // Sent again, each is known: had one been lost, it would be stored anew and answered 201.
  const server = await folder.start();
  const again = await sendSubmissions(server.url, acknowledged.map(loaded));
  expect(new Set(again.map(({ status }) => status))).toEqual(new Set([200]));
  expect(storedIds(folder).sort()).toEqual(stored.sort());
  await server.stop();
});

test('A server that answers before COMMIT is caught', async () => {
  const build = buildMutant(answersBeforeCommit);
  const { folder, acknowledged } = await killLoop(3, randomSequence(1), { build });
  expect(missing(folder, acknowledged)).not.toEqual([]);
});

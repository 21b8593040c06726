/** A rating we said "received" to survives a crash of the program. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { without } from '../support/acknowledged-load.ts';
import { describeOnEachStore } from '../support/describe-on-each-store.ts';
import { answersBeforeCommit, buildMutant, foldsAllTheTime, knowsNoRetry } from '../support/mutant-server.ts';
import { randomSequence } from '../support/random-sequence.ts';
import { onSqlite } from '../support/store-at-risk.ts';
import { expectCountedOnce, expectKept, killLoop, sendAgain } from './kill-loop.ts';

const kills = 5;
const mutantKills = 3;
/** Bytes of the file that a new store does not have. */
const folded = 150_000;

await describeOnEachStore('A server killed under load', (open) => {
  test(`${kills} times loses nothing acknowledged, stores nothing twice or in part, and counts once who sends again`, async () => {
    const store = await open();
    const ledger = await killLoop(store, kills, randomSequence(1));
    await expectKept(store, ledger);
    await expectCountedOnce(store, ledger);
  });

  test('is caught when it answers before COMMIT', async () => {
    const store = await open({ build: buildMutant(answersBeforeCommit) });
    const { acknowledged } = await killLoop(store, mutantKills, randomSequence(1));
    expect(without(await store.ids(), acknowledged)).not.toEqual([]);
  });

  test('is caught when it does not know who sends again', async () => {
    const store = await open({ build: buildMutant(knowsNoRetry) });
    const ledger = await killLoop(store, 1, randomSequence(1));
    expect((await sendAgain(store, ledger)).published).toBeGreaterThan(ledger.sent.length);
  });
});

describe('A server killed while it folds its log into the file', () => {
  test(`${kills} times loses nothing acknowledged, stores nothing twice or in part, and counts once who sends again`, async () => {
    const store = await onSqlite({ build: buildMutant(foldsAllTheTime) });
    const ledger = await killLoop(store, kills, randomSequence(3));
    // Of a store that folds as it should all of this stands in the log until it is stopped.
    expect(statSync(join(store.folder.path, 'avis.db')).size).toBeGreaterThan(folded);
    await expectKept(store, ledger);
    await expectCountedOnce(store, ledger);
  });
});

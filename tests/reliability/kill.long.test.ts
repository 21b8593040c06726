/** The kill loop, long enough to meet every moment of a commit and of a checkpoint. */
import { expect, test } from 'vitest';
import { describeOnEachStore } from '../support/describe-on-each-store.ts';
import { randomSequence } from '../support/random-sequence.ts';
import { expectCountedOnce, expectKept, killLoop } from './kill-loop.ts';

const kills = 200;
/** Two seconds each, on a machine that has other work; then the thirty thousand sent are sent again. */
const timeout = kills * 8_000;

await describeOnEachStore('A server killed under load', (open) => {
  test(`${kills} times loses nothing acknowledged, stores nothing twice or in part, and counts once who sends again`, {
    timeout,
  }, async () => {
    const store = await open();
    const ledger = await killLoop(store, kills, randomSequence(kills));
    expect(ledger.acknowledged.length).toBeGreaterThan(kills);
    await expectKept(store, ledger);
    await expectCountedOnce(store, ledger);
    const { acknowledged, sent } = ledger;
    process.stdout.write(
      `${kills} kills: ${acknowledged.length} acknowledged, 0 lost; ${sent.length - acknowledged.length} without an answer\n`,
    );
  });
});

/** The contract of the storage port, run on every adapter that exists. It knows the port and nothing of SQL. */
import { afterEach, beforeEach, describe } from 'vitest';
import { describeCatalogue } from './catalogue.suite.ts';
import { describeSearch } from './catalogue-search.suite.ts';
import { describeComments } from './comments.suite.ts';
import { describeImports } from './imports.suite.ts';
import { describePools } from './pools.suite.ts';
import { describeReceipts } from './receipts.suite.ts';
import { describeReleases } from './releases.suite.ts';
import { describeResults } from './results.suite.ts';
import { describeRetention } from './retention.suite.ts';
import { describeRevision } from './revision.suite.ts';
import { describeSealing } from './sealing.suite.ts';
import { type OpenStore, type StoreUnderTest, storeUnderTest } from './store-under-test.ts';
import { describeSubmissions } from './submissions.suite.ts';
import { describeText } from './text.suite.ts';

export function describeStore(name: string, open: OpenStore): void {
  describe(`the store on ${name}`, () => {
    let opened: StoreUnderTest;
    beforeEach(async () => {
      opened = await storeUnderTest(open);
    });
    afterEach(() => opened.dispose());
    const under = () => opened;

    describeCatalogue(under);
    describeSearch(under);
    describeSubmissions(under);
    describeReceipts(under);
    describeText(under);
    describeImports(under);
    describeReleases(under);
    describeSealing(under);
    describePools(under);
    describeResults(under);
    describeComments(under);
    describeRetention(under);
    describeRevision(under);
  });
}

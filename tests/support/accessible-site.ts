/** The built server with everything a walk through its states needs: results, receipts of each kind, a host page. */
import { expect } from 'vitest';
import { StorageUnavailable } from '#server/storage/store.ts';
import { paths } from '#shared/contracts/paths.ts';
import { openHostPage } from './host-page.ts';
import type { Listening } from './listen.ts';
import { listeningApp } from './listening-app.ts';
import { openDataFolder } from './running-server.ts';
import { sendSubmissions } from './send-submissions.ts';
import { openTestApp } from './test-app.ts';

const strictPolicy =
  "default-src 'none'; script-src AVIS; connect-src AVIS; require-trusted-types-for 'script'";

export type AccessibleSite = {
  readonly url: string;
  /** Origin of a stranger's page that holds the widget. */
  readonly host: string;
  /** Origin of an Avis+ that cannot read its catalogue. */
  readonly broken: string;
  readonly receipts: { readonly open: string; readonly withdrawn: string; readonly counted: string };
  close(): Promise<void>;
};

/** `TOWN` is rated and published, `VALMONT` stands above it and has no rating, `CLOSED` takes none any more. */
export async function openAccessibleSite(): Promise<AccessibleSite> {
  const closing: (() => Promise<void>)[] = [];
  const folder = await openDataFolder((work) => closing.push(work));
  // The demonstration holds a year of results; the town is what the stranger's page asks about.
  await (await folder.start({ AVIS_DEMO: 'on' })).stop();
  await folder.createServices(
    ['VALMONT,Valmont,,yes', 'TOWN,Mairie de Valmont,VALMONT,yes', 'CLOSED,Ancien guichet,VALMONT,no'],
    'code,name,parent,active',
  );
  const { url } = await folder.start();
  const host = await openHostPage({
    spec: import.meta.url,
    avis: url,
    page: '../e2e/host.html',
    policy: strictPolicy,
  });
  closing.push(host.close);
  const broken = await openBroken();
  closing.push(broken.close);
  const submissions = Array.from({ length: 30 }, (_, at) => ({
    service: 'TOWN',
    ratings: { overall: (at % 5) + 1, courtesy: 4 - (at % 3), delay: at % 7 === 0 ? 'na' : 2 },
    comment: 'Un commentaire.',
  }));
  const [counted] = await sendSubmissions(url, submissions);
  await folder.publishTomorrow();
  const [open, withdrawn] = await sendSubmissions(url, submissions.slice(0, 2));
  const receipts = {
    counted: counted?.body.receipt ?? '',
    open: open?.body.receipt ?? '',
    withdrawn: withdrawn?.body.receipt ?? '',
  };
  const body = new URLSearchParams({ action: 'withdraw' });
  const answer = await fetch(url + paths.receipt(receipts.withdrawn), { method: 'POST', body });
  expect(answer.status).toBe(200);
  return {
    url,
    host: host.origin,
    broken: broken.origin,
    receipts,
    close: async () => {
      for (const close of closing.reverse()) await close();
    },
  };
}

async function openBroken(): Promise<Listening> {
  const app = await openTestApp({
    wrapStore: (store) => ({
      ...store,
      catalogue: { ...store.catalogue, find: () => Promise.reject(new StorageUnavailable()) },
    }),
  });
  const { origin, close } = await listeningApp(app);
  return {
    origin,
    close: async () => {
      await close();
      await app.close();
    },
  };
}

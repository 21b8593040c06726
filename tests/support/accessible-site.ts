/** The built server with everything a walk through its states needs: results, receipts of each kind, a host page. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { StorageUnavailable } from '#server/storage/store.ts';
import { paths } from '#shared/contracts/paths.ts';
import { openHostPage } from './host-page.ts';
import { listeningApp } from './listening-app.ts';
import { openDataFolder } from './running-server.ts';
import { sendSubmissions } from './send-submissions.ts';
import { openTestApp } from './test-app.ts';

const strictPolicy =
  "default-src 'none'; script-src AVIS; connect-src AVIS; require-trusted-types-for 'script'";

/** With every part the declaration can have. */
const audit = {
  date: '2026-01-15',
  auditor: 'Cabinet Lisible',
  rate: 83.3,
  failures: ['1.1 : un graphique sans alternative', '8.7 : un mot anglais sans langue'],
  exemptions: ['4.1 : une vidéo de 2012'],
  excluded: ['Une carte'],
  report: 'https://example.fr/audit.html',
  scheme: 'https://example.fr/schema.html',
};

export type AccessibleSite = {
  readonly url: string;
  /** Origin of a stranger's page that holds the widget. */
  readonly host: string;
  /** Origin of an Avis+ that cannot read its catalogue. */
  readonly broken: string;
  /** Origin of an Avis+ that takes no more ratings from here. */
  readonly busy: string;
  /** Origin of an Avis+ that somebody has audited. */
  readonly audited: string;
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
  const besides = async (options: Parameters<typeof openTestApp>[0]) => {
    const app = await openTestApp(options);
    const { origin, close } = await listeningApp(app);
    closing.push(app.close, close);
    return origin;
  };
  const broken = await besides({
    wrapStore: (store) => ({
      ...store,
      catalogue: { ...store.catalogue, find: () => Promise.reject(new StorageUnavailable()) },
    }),
  });
  const busy = await besides({ environment: { TRUSTED_HOPS: '1' }, abuse: { burst: 0 } });
  const papers = await mkdtemp(join(tmpdir(), 'avis-audit-'));
  closing.push(() => rm(papers, { recursive: true }));
  const ACCESSIBILITY_AUDIT = join(papers, 'audit.json');
  await writeFile(ACCESSIBILITY_AUDIT, JSON.stringify(audit));
  const audited = await besides({ environment: { ACCESSIBILITY_AUDIT } });
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
    broken,
    busy,
    audited,
    receipts,
    close: async () => {
      for (const close of closing.reverse()) await close();
    },
  };
}

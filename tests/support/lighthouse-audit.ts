/** Runs lighthouse on one page in the system's own Chromium, as on a phone with a slow network. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import lighthouse from 'lighthouse';
import { chromiumFlags, findChromium } from './browser.ts';

export type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo';

export type Audited = {
  /** By category, 0 to 100. */
  readonly scores: Readonly<Record<string, number>>;
  /** What cost points, as lighthouse names it. */
  readonly faults: readonly string[];
};

export async function auditPage(url: string, categories: readonly Category[]): Promise<Audited> {
  const profile = await mkdtemp(join(tmpdir(), 'avis-lighthouse-'));
  const flags = [
    ...chromiumFlags,
    '--headless=new',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
  ];
  const browser = spawn(findChromium(), [...flags, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    const port = await portOf(browser.stderr);
    const result = await lighthouse(url, { port, onlyCategories: [...categories], logLevel: 'error' });
    if (!result) throw new Error('lighthouse ended without a result');
    const { runtimeError, categories: judged, audits } = result.lhr;
    if (runtimeError) throw new Error(runtimeError.message);
    const scores = Object.values(judged).map(
      ({ id, score }) => [id, Math.round((score ?? 0) * 100)] as const,
    );
    const weighed = Object.values(judged).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
    );
    return {
      scores: Object.fromEntries(scores),
      faults: weighed.filter((id) => (audits[id]?.score ?? 1) < 1),
    };
  } finally {
    browser.kill();
    await once(browser, 'exit');
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Chromium takes a free port and says which. */
async function portOf(said: NodeJS.ReadableStream): Promise<number> {
  for await (const line of createInterface({ input: said })) {
    const [, port] = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(line) ?? [];
    if (port) {
      // Its later words would fill the pipe.
      said.resume();
      return Number(port);
    }
  }
  throw new Error('Chromium ended without listening');
}

/**
 * What a host page is made of outside our elements – styles, attributes, globals, prototypes, storage. Read on the page
 * and on its twin without our script, it must be the same.
 */
import type { Page } from 'playwright-core';
import { readInPage } from './read-in-page.ts';

/** What the outbox waits for, once a form was opened: the network, the page's return, the page's end. */
const outboxListensFor = ['online', 'visibilitychange', 'pagehide'];

/** What was read → its value. */
export type HostState = ReadonlyMap<string, string>;

/** Characters: a page that differs everywhere needs no complete list of how. */
const lineMax = 240;

export async function readHost(page: Page): Promise<HostState> {
  const lines = await page.evaluate(readInPage);
  return new Map([
    ...lines.split('\n').map((line) => line.split('\t', 2) as [string, string]),
    ...(await listenersOf(page)),
  ]);
}

/** One line a difference; empty when the two pages are alike. */
export function differences(twin: HostState, page: HostState): string[] {
  const keys = [...new Set([...twin.keys(), ...page.keys()])];
  return keys
    .filter((key) => sorted(twin.get(key)) !== sorted(page.get(key)))
    .map((key) => `${key}: ${apart(twin.get(key), page.get(key))}`.slice(0, lineMax));
}

/** Firefox lists the names on a window in the order in which they were first asked for. */
function sorted(list: string | undefined): string | undefined {
  return list?.split('; ').sort().join('; ');
}

/** Of two lists only what is not in both. */
function apart(without = 'absent', withUs = 'absent'): string {
  const [before, after] = [without.split('; '), withUs.split('; ')];
  const only = (some: string[], others: string[]) => some.filter((part) => !others.includes(part)).join('; ');
  return `${only(before, after)} → ${only(after, before)}`;
}

/**
 * Where a listener of ours would outlive or overhear; only Chromium's own protocol tells. Those of scripts without an
 * address are the test's: playwright listens while it clicks.
 */
async function listenersOf(page: Page): Promise<[string, string][]> {
  if (page.context().browser()?.browserType().name() !== 'chromium') return [];
  const devtools = await page.context().newCDPSession(page);
  const addressed = new Set<string>();
  devtools.on('Debugger.scriptParsed', ({ scriptId, url }) => url && addressed.add(scriptId));
  await devtools.send('Debugger.enable');
  const read = async (expression: string): Promise<[string, string]> => {
    const { result } = await devtools.send('Runtime.evaluate', { expression });
    const objectId = result.objectId ?? '';
    const { listeners } = await devtools.send('DOMDebugger.getEventListeners', { objectId });
    const types = listeners.filter(({ scriptId }) => addressed.has(scriptId)).map(({ type }) => type);
    // Once a page, however many widgets: a second one is a leak.
    for (const type of outboxListensFor) if (types.includes(type)) types.splice(types.indexOf(type), 1);
    return [`${expression} listeners`, types.join('; ')];
  };
  const targets = ['window', 'document', 'document.documentElement', 'document.body'];
  const found = await Promise.all(targets.map(read));
  await devtools.detach();
  return found;
}

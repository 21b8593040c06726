/**
 * A Firefox that is told another theme while it runs, so that one walk shows both. WebDriver BiDi emulates no media
 * feature; the door Firefox keeps for its own developer tools changes its settings
 * (https://firefox-source-docs.mozilla.org/devtools/backend/protocol.html).
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openFirefox, type Theme, themeSetting } from './browser.ts';

export type ThemedFirefox = {
  /** Its pages do not move, and are light at first. */
  readonly browser: Browser;
  /** Every page changes; back once this one has. */
  paint(page: Page, theme: Theme): Promise<void>;
  close(): Promise<void>;
};

/** What the tools are told and answer: whom it goes to or comes from, and more. */
type Message = Readonly<Record<string, unknown>>;

export async function openThemedFirefox(): Promise<ThemedFirefox> {
  const folder = await mkdtemp(join(tmpdir(), 'avis-firefox-'));
  const door = join(folder, 'tools');
  const browser = await openFirefox({ reducedMotion: true, toolsDoor: door });
  const tools = await openTools(door);
  const { preferenceActor } = await tools.ask({ to: 'root', type: 'getRoot' });
  return {
    browser,
    paint: async (page, theme) => {
      const [name, value] = themeSetting(theme);
      await tools.ask({ to: preferenceActor, type: 'setIntPref', name, value });
      await page.evaluate((wanted) => {
        const query = matchMedia(`(prefers-color-scheme: ${wanted})`);
        if (query.matches) return;
        return new Promise((resolve) => query.addEventListener('change', resolve, { once: true }));
      }, theme);
    },
    close: async () => {
      tools.close();
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Asks one thing after the other: an answer bears no number. */
async function openTools(door: string) {
  const socket = connect(door);
  await once(socket, 'connect');
  const messages = readMessages(socket);
  // It greets.
  await messages.next();
  return {
    ask: async (message: Message): Promise<Message> => {
      const text = JSON.stringify(message);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
      const { value: answer } = await messages.next();
      if (!answer || answer.error)
        throw new Error(`Firefox's tools refuse ${text}: ${JSON.stringify(answer)}`);
      return answer;
    },
    close: () => socket.destroy(),
  };
}

/** Each comes with its length in bytes before it: `12:{"from":"…"}`. */
async function* readMessages(socket: AsyncIterable<Buffer>): AsyncGenerator<Message, undefined> {
  let read = Buffer.alloc(0);
  for await (const bytes of socket) {
    read = Buffer.concat([read, bytes]);
    for (;;) {
      const start = read.indexOf(':') + 1;
      const end = start + Number(read.subarray(0, start - 1));
      if (start === 0 || read.length < end) break;
      yield JSON.parse(String(read.subarray(start, end)));
      read = read.subarray(end);
    }
  }
}

/** A browser that others use, too, as one file has it. */
import type { Browser, BrowserContext } from 'playwright-core';

/** @returns it, but closing it ends those visitors only that were opened here. */
export function visitorsOf(browser: Browser): Browser {
  const visitors = new Set<BrowserContext>();
  const own: Pick<Browser, 'newContext' | 'newPage' | 'contexts' | 'close'> = {
    newContext: async (options) => {
      const visitor = await browser.newContext(options);
      visitors.add(visitor);
      visitor.once('close', () => visitors.delete(visitor));
      return visitor;
    },
    newPage: async (options) => {
      const page = await browser.newPage(options);
      visitors.add(page.context());
      page.context().once('close', () => visitors.delete(page.context()));
      return page;
    },
    contexts: () => [...visitors],
    close: async () => {
      for (const visitor of visitors) await visitor.close();
    },
  };
  return new Proxy(browser, {
    get: (target, name) => {
      const value: unknown = Reflect.get(name in own ? own : target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

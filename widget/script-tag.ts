/** The script tag that loads us, and the addresses that follow from its own. */

// Read while the script runs: afterwards the property is null. It is null, or without an address, in a module and where
// a library runs what it fetched itself: then the page's last tag of ours is the nearest there is.
const running = document.currentScript as HTMLScriptElement | null;

/** Those of ours that the page holds. */
export const tags = [...document.querySelectorAll<HTMLScriptElement>('script[src*="/widget/"]')];

/** @throws (as a read of `undefined`) where no tag of ours is on the page; the loader says so. */
export const scriptTag = (running?.src ? running : tags.at(-1)) as HTMLScriptElement;

/** @param path relative to the loader, as `addresses.ts` writes it. @returns an address. */
export function at(path: string): string {
  return new URL(path, scriptTag.src).href;
}

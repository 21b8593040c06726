/** The script tag that loads us, and the addresses that follow from its own. */

/** Those of ours that the page holds. */
export const tags = [...document.querySelectorAll<HTMLScriptElement>('script[src*="/widget/"]')];

/**
 * Read while the script runs: afterwards the property is null. It is null, or without an address, in a module and where a
 * library runs what it fetched itself: then the page's first tag of ours has to do.
 * @throws (as a read of `undefined`) where no tag of ours is on the page.
 */
export const scriptTag = [document.currentScript as HTMLScriptElement | null, ...tags].find(
  (tag) => tag?.src,
) as HTMLScriptElement;

/** @param path relative to the loader, as `addresses.ts` writes it. @returns an address. */
export function at(path: string): string {
  return new URL(path, scriptTag.src).href;
}

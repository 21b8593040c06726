/** The script tag that loads us, and the addresses that follow from its own. */

// Read while the script runs: afterwards, and in a module, the property is null.
export const scriptTag = document.currentScript as HTMLScriptElement;

/** @param path relative to the loader, as `addresses.ts` writes it. @returns an address. */
export function at(path: string): string {
  return new URL(path, scriptTag.src).href;
}

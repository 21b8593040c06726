/**
 * Loads one of our modules, and only as it was built: the browser compares its bytes with the hash the loader carries.
 *
 * `import()` takes no hash. A `modulepreload` link does, needs no more of the host's policy than the import, and is no
 * sink of Trusted Types; what it has fetched is what the import then finds, and after a mismatch nothing is imported.
 */
import { make } from './make.ts';

/**
 * @param address of a file `NAME.HASH.js`, whose hash is the SHA-256 of its bytes as base64url.
 * @param element in whose shadow root the link waits, to be taken away with the rest; its nonce is that of our tag.
 * @throws (rejects) whatever the reason: blocked, tampered with, no network, a browser without `modulepreload`.
 */
export function loadChunk<Module>(address: string, element: HTMLElement): Promise<Module> {
  return new Promise((resolve, reject) => {
    (element.shadowRoot as ShadowRoot).append(
      make('link', {
        href: address,
        rel: 'modulepreload',
        nonce: element.nonce as string,
        onerror: reject,
        onload: () => resolve(import(/* @vite-ignore */ address)),
        // 32 bytes are 43 letters; `.js` follows.
        integrity: `sha256-${address.slice(-46, -3)}=`,
      }),
    );
  });
}

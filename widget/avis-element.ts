/** `<avis-plus>`: the life of one widget on a page – connected, moved, reconfigured, removed. */
import { type Launched, launch } from './launcher.ts';
import { attributeNames } from './options.ts';
import { quietly } from './quietly.ts';

export class AvisElement extends HTMLElement implements AvisPlusElement {
  static readonly observedAttributes: readonly string[] = attributeNames;

  #launched: Launched | undefined;

  async open(): Promise<boolean> {
    // An element that was connected a moment ago is launched during this wait.
    await null;
    return (await this.#launched?.open()) ?? false;
  }

  close(): void {
    this.#launched?.panel()?.close();
  }

  connectedCallback(): void {
    this.#settle();
  }

  disconnectedCallback(): void {
    this.#settle();
  }

  attributeChangedCallback(): void {
    if (this.#launched) this.#settle(true);
  }

  #settle(anew = false): void {
    quietly(async () => {
      // A node that is moved is disconnected, then connected: only one that is still away afterwards was removed.
      await null;
      if (anew || !this.isConnected) this.#launched = this.#launched?.stop();
      if (this.isConnected) {
        this.#launched ??= launch(this);
        this.#launched.panel()?.resume();
      }
    });
  }
}

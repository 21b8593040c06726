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
    return !!(await this.#launched?.open());
  }

  async close(): Promise<void> {
    // As long as `open` waits: what is called first happens first.
    await null;
    this.#launched?.close();
  }

  disconnectedCallback(): void {
    this.#settle();
  }

  connectedCallback(): void {
    this.#settle();
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    // Frameworks write what is there already, at any time: what was typed must outlive that.
    if (before !== after) this.#settle(this.#launched);
  }

  /** @param outdated what the element's words no longer ask for. */
  #settle(outdated?: Launched): void {
    quietly(async () => {
      // A node that is moved is disconnected, then connected: only one that is still away afterwards was removed.
      await null;
      if (outdated || !this.isConnected) this.#launched = this.#launched?.stop();
      if (!this.isConnected) return;
      this.#launched ??= launch(this);
      this.#launched.resume();
    });
  }
}

/** `<avis-plus>`: the life of one widget on a page – connected, moved, reconfigured, removed. */
import { type Launched, launch } from './launcher.ts';
import { attributeNames } from './options.ts';
import { type Placed, placeAtTag } from './place-at-tag.ts';
import { quietly } from './quietly.ts';

/** How often an element that its page took away goes back to its tag: a page that means it is not fought with for ever. */
let returnsLeft = 99;

export class AvisElement extends HTMLElement implements AvisPlusElement, Placed {
  static readonly observedAttributes: readonly string[] = attributeNames;

  // Each attribute is a property too, made below: frameworks write the one or the other.
  declare channel: string;
  declare display: string;
  declare language: string;
  declare outcome: string;
  declare placement: string;
  declare service: string;
  declare placedBy?: HTMLScriptElement;

  #launched: Launched | undefined;

  constructor() {
    super();
    for (const name of attributeNames) {
      // Written before the loader came, on what was no element of ours yet.
      const early = this[name];
      Object.defineProperty(this, name, {
        get: () => this.getAttribute(name) ?? '',
        set: (value) => this.setAttribute(name, value ?? ''),
      });
      if (early) this[name] = early;
    }
  }

  async open(): Promise<boolean> {
    // An element that was connected a moment ago is launched during this wait.
    await null;
    return this.#launched?.open() ?? false;
  }

  async close(): Promise<void> {
    // As long as `open` waits: what is called first happens first.
    await null;
    this.#launched?.close();
  }

  disconnectedCallback(): void {
    this.connectedCallback();
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    // Frameworks write what is there already, at any time: what was typed must outlive that.
    if (before !== after) this.connectedCallback(this.#launched);
  }

  /** Wherever it stands now. @param outdated what the element's words no longer ask for. */
  connectedCallback(outdated?: Launched): void {
    quietly(async () => {
      // A node that is moved is disconnected, then connected: only one that is still away afterwards was removed.
      await null;
      if (!this.isConnected && this.placedBy?.isConnected && returnsLeft--) placeAtTag(this);
      if (outdated || !this.isConnected) this.#launched = this.#launched?.settle(true) as undefined;
      if (!this.isConnected) return;
      this.#launched ??= launch(this);
      this.#launched.settle();
    });
  }
}

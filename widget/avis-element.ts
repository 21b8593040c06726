/** `<avis-plus>`: the life of one widget on a page – connected, moved, reconfigured, removed. */
import { type Launched, launch } from './launcher.ts';
import { attributeNames } from './options.ts';
import { quietly } from './quietly.ts';

export class AvisElement extends HTMLElement {
  static readonly observedAttributes: readonly string[] = attributeNames;
  /** Address of the loader. */
  static script = '';

  #launched: Launched | null = null;

  connectedCallback(): void {
    quietly(() => {
      if (this.#launched) this.#launched.resume();
      else this.#start();
    });
  }

  /** A node that is moved is disconnected, then connected: only one that is still away afterwards was removed. */
  disconnectedCallback(): void {
    queueMicrotask(() => this.isConnected || this.#stop());
  }

  /** Frameworks set several attributes in a row and some after insertion: they are read once, together. */
  attributeChangedCallback(): void {
    if (!this.#launched) return;
    this.#stop();
    queueMicrotask(() => quietly(() => this.isConnected && !this.#launched && this.#start()));
  }

  #start(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#launched = launch(this, root, AvisElement.script);
  }

  #stop(): void {
    quietly(() => this.#launched?.stop());
    this.#launched = null;
  }
}

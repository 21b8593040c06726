/** `<avis-plus>`: the life of one widget on a page – connected, moved, reconfigured, removed. */
import { type Launched, launch } from './launcher.ts';
import { attributeNames } from './options.ts';
import { quietly } from './quietly.ts';

export class AvisElement extends HTMLElement {
  static readonly observedAttributes: readonly string[] = attributeNames;
  /** Address of the loader. */
  static script = '';

  #launched: Launched | undefined;

  connectedCallback(): void {
    this.#settle();
  }

  disconnectedCallback(): void {
    this.#settle();
  }

  attributeChangedCallback(): void {
    if (this.#launched) this.#settle(true);
  }

  /**
   * Later, because a node that is moved is disconnected, then connected: only one that is still away afterwards was
   * removed.
   */
  #settle(anew = false): void {
    queueMicrotask(() =>
      quietly(() => {
        if (anew || !this.isConnected) {
          this.#launched?.stop();
          this.#launched = undefined;
        }
        if (!this.isConnected) return;
        if (this.#launched) this.#launched.resume();
        else
          this.#launched = launch(
            this,
            this.shadowRoot ?? this.attachShadow({ mode: 'open' }),
            AvisElement.script,
          );
      }),
    );
  }
}

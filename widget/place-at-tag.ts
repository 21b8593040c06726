/**
 * The one-line tag: where its element stands. Pages are rewritten by libraries that never wrote the element (morphs,
 * caches of earlier pages): where an equal one stands already, it is the one.
 */
export type Placed = HTMLElement & { placedBy?: HTMLScriptElement };

/** Puts the element after its tag, or at the end of the page for a tag in its head; says in the console if nobody sees it. */
export function placeAtTag(element: Placed): void {
  const tag = element.placedBy as HTMLScriptElement;
  const page = tag.closest('head') && document.body;
  if (!(page ? page.lastElementChild : tag.nextElementSibling)?.isEqualNode(element)) {
    if (page) page.append(element);
    else tag.after(element);
  }
  // The one word we say in a host's console: its author alone sees that nothing came.
  if (element.checkVisibility?.() === false) console.warn('avis-plus: not displayed');
}

/**
 * The one-line tag: where its element stands. Pages are rewritten by libraries that never wrote the element (morphs,
 * caches of earlier pages): where an equal one stands already, it is the one.
 */
export type Placed = HTMLElement & { placedBy?: HTMLScriptElement };

/** Puts the element after its tag, and says in the console where nobody will see it: in the head, in a tag manager's box. */
export function placeAtTag(element: Placed): void {
  const tag = element.placedBy as HTMLScriptElement;
  if (tag.nextElementSibling?.isEqualNode(element)) return;
  tag.after(element);
  // The one word we say in a host's console: its author alone sees that nothing came.
  if (element.checkVisibility?.() === false) console.warn('avis-plus: not displayed');
}

/** Whether the dialog itself can scroll where a wheel, a finger or a key asks for it: else the page behind it would. */

/** After an element's name: all but what fields and buttons do with their own keys. */
const scrollingKey = /^(?!input|textarea|button ).*(Page|Home|End|Ar| )/;

/** @returns true also where nothing is to scroll. */
export function hasRoom(event: Event, dialog: Element): boolean {
  const path = event.composedPath() as Element[];
  const { type, key, ctrlKey, touches } = event as KeyboardEvent & TouchEvent;
  const isScroll =
    type === 'keydown'
      ? scrollingKey.test(path[0]?.localName + key)
      : // The wheel with Ctrl, and two fingers, enlarge; one moves what is in sight of an enlarged page.
        (type === 'wheel' && !ctrlKey) ||
        (type === 'touchmove' && !touches[1] && visualViewport?.scale === 1);
  return (
    !isScroll ||
    path.some(
      (box) =>
        box.scrollHeight > box.clientHeight && dialog.contains(box) && box.matches('dialog,.body,textarea'),
    )
  );
}

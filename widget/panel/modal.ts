/**
 * The dialog above a stranger's page: open only while it can be seen, and then the person's alone.
 *
 * Modals, focus traps and smooth scrolling of the page listen on its document and take keys, presses and the wheel for
 * theirs. A listener on the window comes before all of them and lets nothing through; what the browser itself does with
 * a key, a press or the wheel needs no event.
 */
import { hasRoom } from './has-room.ts';

export type Modal = {
  readonly open: () => void;
  /** Into the top layer again, after a move or a print. */
  readonly reopen: () => void;
  /** Gives the page back what it hears. */
  readonly leave: () => void;
};

const always = ['keydown', 'keyup', 'beforeprint', 'afterprint'];
const presses = ['pointerdown', 'mousedown', 'touchstart', 'touchmove', 'wheel', 'focusin', 'click'];
/** Not passive: a wheel that would scroll the page is refused. */
const first = { capture: true, passive: false };

export function modal(dialog: HTMLDialogElement): Modal {
  /** The key pressed in the dialog last: the page hears neither its repetition nor its end, even if it closed the dialog. */
  let held = '';

  const take = (event: Event) => {
    const path = event.composedPath() as Element[];
    const { type, key, repeat } = event as KeyboardEvent;
    if (type === 'beforeprint') return standInPage();
    if (type === 'afterprint') return reopen();
    // The body has the focus where nothing has.
    const isOurs = dialog.open && (path.includes(dialog) || path[0] === document.body);
    if (type === 'keydown' && !repeat) held = isOurs ? key : '';
    if (isOurs || key === held) event.stopImmediatePropagation();
    if (type === 'keyup') {
      held = '';
      if (!dialog.open) deafen(always);
    }
    if (!isOurs) return;
    const button = type === 'click' && path[0]?.closest('button');
    if (button || (event.cancelable && !hasRoom(event, dialog))) event.preventDefault();
    // Pressed anew where the page hears nothing: what was stopped above has not reached ours either.
    if (button) button.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
  };

  const show = () => {
    dialog.showModal();
    for (const type of [...always, ...presses]) addEventListener(type, take, first);
    sight.observe(dialog);
  };

  const deafen = (types: readonly string[]) => {
    for (const type of types) removeEventListener(type, take, first);
  };

  const reopen = () => {
    if (!dialog.open) return;
    dialog.close();
    show();
  };

  /** On paper: above all else it would lie on every sheet, over the host's words. */
  const standInPage = () => {
    if (!dialog.open) return;
    sight.disconnect();
    dialog.close();
    dialog.open = true;
  };

  // A phone that is turned hides a column, and the dialog in it.
  const sight = new IntersectionObserver((entries) => entries.pop()?.isIntersecting || dialog.close(), {
    root: document,
  });

  // Until the key that closed it is let go of.
  dialog.onclose = () => dialog.open || deafen(held ? presses : [...always, ...presses]);

  return {
    open: show,
    reopen,
    leave: () => {
      deafen([...always, ...presses]);
      sight.disconnect();
    },
  };
}

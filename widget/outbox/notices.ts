/** What the person reads of the outbox: that hers is kept, and what became of earlier ones. */
import type { Language } from '#shared/charter/circumstances.ts';
import { outboxMessages } from '#shared/i18n/outbox-messages.ts';
import { receiptPath } from '../addresses.ts';
import type { Ended } from './queue.ts';

export type Notice = {
  readonly text: string;
  readonly link?: { readonly text: string; readonly href: string };
  readonly button?: { readonly text: string; readonly onPress: () => void };
};

export type Notices = {
  readonly kept: (onErase: () => void) => Notice;
  /** Of one whose end is known. */
  readonly erased: () => Notice;
  /** Of one whose answer may have been lost: the server may hold it. */
  readonly unsent: () => Notice;
  readonly ended: (ended: Ended, onErase: () => void) => Notice;
};

export function noticesIn(language: Language): Notices {
  const messages = outboxMessages(language);
  const erase = (onPress: () => void) => ({ text: messages.erase, onPress });
  return {
    kept: (onErase) => ({ text: messages.kept, button: erase(onErase) }),
    erased: () => ({ text: messages.erased }),
    unsent: () => ({ text: messages.unsent }),
    ended: ({ to, kept, receipt }, onErase) => {
      const day = new Date(kept).toLocaleDateString(language, { day: 'numeric', month: 'long' });
      return {
        text: (receipt ? messages.arrived : messages.refused).replace('{day}', day),
        // Built from the server's address and the receipt's number: a page's script cannot plant another one.
        ...(receipt && { link: { text: messages.receipt, href: `${new URL(receiptPath(receipt), to)}` } }),
        button: erase(onErase),
      };
    },
  };
}

/** What the person reads of the outbox, beside the form: that hers is kept, and what became of earlier ones. */
import type { Language } from '#shared/charter/circumstances.ts';
import { outboxMessages } from '#shared/i18n/outbox-messages.ts';
import outboxCss from '../themes/outbox.css?inline';
import type { Ended } from './queue.ts';

export type OutboxView = {
  /** Says that this submission is kept, with the button that erases it; null: says nothing. */
  readonly say: (kept: string | null) => void;
};

type Options = {
  readonly place: HTMLElement;
  readonly language: Language;
  readonly ended: readonly Ended[];
  readonly onErase: (id: string) => void;
};

export function outboxView({ place, language, ended, onErase }: Options): OutboxView {
  const messages = outboxMessages(language);
  const status = create('p');
  const erase = create('button', messages.erase);
  // Before the text it will hold: a live region added together with its text is not announced.
  status.role = 'status';
  erase.type = 'button';
  erase.hidden = true;
  adoptOnce(place);
  place.querySelector('footer')?.append(status, erase);
  place.querySelector('header')?.after(...ended.map((one) => endedLine(one)));

  return {
    say: (kept) => {
      status.textContent = kept && messages.kept;
      erase.hidden = !kept;
      erase.onclick = () => {
        onErase(kept ?? '');
        erase.hidden = true;
        status.textContent = messages.erased;
      };
    },
  };

  function endedLine({ id, to, kept, receipt }: Ended): HTMLElement {
    const day = new Date(kept).toLocaleDateString(language, { day: 'numeric', month: 'long' });
    const line = create('p', (receipt ? messages.arrived : messages.refused).replace('{day}', day));
    const remove = create('button', messages.erase);
    remove.type = 'button';
    remove.onclick = () => {
      onErase(id);
      line.textContent = messages.erased;
    };
    line.className = 'arrived';
    line.role = 'status';
    if (receipt) line.append(' ', receiptLink(to, receipt));
    line.append(' ', remove);
    return line;
  }

  function receiptLink(to: string, receipt: string): HTMLElement {
    const link = create('a', messages.receipt);
    link.href = `${new URL(`../../r/${receipt}`, to)}`;
    link.target = '_blank';
    link.rel = 'noreferrer';
    return link;
  }
}

function create<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text = ''): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

const adopted = new WeakSet<Node>();

function adoptOnce(place: HTMLElement): void {
  const root = place.getRootNode();
  if (!(root instanceof ShadowRoot) || adopted.has(root)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(outboxCss);
  root.adoptedStyleSheets.push(sheet);
  adopted.add(root);
}

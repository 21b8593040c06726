/** The optional comment: counted when the limit is near, never cut. */
import { h } from 'preact';
import type { PanelMessages } from '#shared/i18n/panel.fr.ts';
import { charactersLeft } from './comment-length.ts';

/** Before the limit is this near, a count would only distract. */
const shownUnder = 200;

type Props = {
  readonly comment: string;
  readonly max: number;
  /** Why it was refused. */
  readonly fault: string | false | undefined;
  readonly messages: PanelMessages;
  readonly onWrite: (comment: string) => void;
};

export function CommentField({ comment, max, fault, messages, onWrite }: Props) {
  const left = charactersLeft(comment, max);
  const count = (left < 0 ? messages.over : messages.left).replace('{n}', `${Math.abs(left)}`);
  return (
    <fieldset>
      <label for="comment">{messages.comment}</label>
      <p id="hint" class="hint">
        {messages.hint}
      </p>
      <p id="long" class="fault">
        {fault}
      </p>
      <textarea
        id="comment"
        rows={3}
        value={comment}
        aria-describedby="hint long left"
        onInput={(event) => onWrite(event.currentTarget.value)}
      />
      <p id="left" class="hint">
        {left < shownUnder && count}
      </p>
    </fieldset>
  );
}

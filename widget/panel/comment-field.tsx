/** The optional comment: counted when the limit is near, never cut. */

import type { PanelMessages } from '#shared/i18n/panel.fr.ts';
import { charactersLeft, exactUnder } from './comment-length.ts';

type Props = { readonly comment: string; readonly max: number; readonly messages: PanelMessages };

export function CommentField({ comment, max, messages }: Props) {
  const left = charactersLeft(comment, max);
  const count = (left < 0 ? messages.over : messages.left).replace('{n}', `${Math.abs(left)}`);
  return (
    <fieldset>
      <label for="comment">{messages.comment}</label>
      <textarea id="comment" name="comment" rows={3} aria-describedby="left" />
      <p id="left" class={left < 0 ? 'fault' : 'hint'}>
        {left < exactUnder && count}
      </p>
    </fieldset>
  );
}

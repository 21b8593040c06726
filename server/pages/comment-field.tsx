/**
 * The optional comment. No `maxlength`: it counts UTF-16 units, not what a person sees, and cuts a pasted text without
 * a word; the server counts and says so.
 */
import type { Language } from '#shared/charter/circumstances.ts';
import { formats } from '#shared/i18n/format.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';

type CommentFieldProps = {
  readonly language: Language;
  readonly max: number;
  readonly value: string;
  readonly fault?: string | undefined;
};

export function CommentField({ language, max, value, fault }: CommentFieldProps) {
  const { form, panel } = pageMessages[language];
  return (
    <div class={fault ? 'comment question faulty' : 'comment'}>
      <label for="comment">{panel.comment}</label>
      <p id="comment-note">{form.commentLimit(formats[language].integer(max))}</p>
      {fault ? (
        <p class="fault-text" id="comment-fault">
          {fault}
        </p>
      ) : null}
      {/* HTML drops a line break at the start of a textarea, so one more is put before the value. */}
      <textarea
        id="comment"
        name="comment"
        rows={5}
        dir="auto"
        aria-describedby={fault ? 'comment-note comment-fault' : 'comment-note'}
        aria-invalid={fault ? 'true' : undefined}
      >
        {`\n${value}`}
      </textarea>
    </div>
  );
}

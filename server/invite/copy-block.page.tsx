/** Text to be copied: a field, so that keys alone can select it; it gets a button where the clipboard can be written. */
import type { EmbedTexts } from '#shared/i18n/embed-texts.ts';

type CopyBlockProps = {
  readonly text: string;
  /** What it is: the field and its button are named by it. */
  readonly name: string;
  readonly site: Pick<EmbedTexts['site'], 'copy' | 'copied'>;
};

/** Letters a line holds on a screen, for browsers that cannot fit a field to its text. */
const lineLetters = 100;

export function CopyBlock({ text, name, site }: CopyBlockProps) {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(line.length / lineLetters)));
  return (
    <div class="copyable">
      <textarea
        readonly
        rows={lines.reduce((sum, one) => sum + one, 0)}
        aria-label={name}
        spellcheck={false}
        autocomplete="off"
        data-copy={site.copy}
        data-copied={site.copied}
      >
        {text}
      </textarea>
    </div>
  );
}

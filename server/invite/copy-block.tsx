import type { EmbedTexts } from '#shared/i18n/embed-texts.ts';

/** Text to be copied: it can be selected by hand, and gets a button where the clipboard can be written. */
export function CopyBlock({
  text,
  site,
}: {
  text: string;
  site: Pick<EmbedTexts['site'], 'copy' | 'copied'>;
}) {
  return (
    <pre class="command wrap" data-copy={site.copy} data-copied={site.copied}>
      <code>{text}</code>
    </pre>
  );
}

/** A link that leaves the page as it is, with what was typed; its text says that it opens a new tab. */
import { h } from 'preact';

export function NewTabLink({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}

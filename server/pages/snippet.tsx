/** The lines an agency copies into its page; the link inside is what remains where scripts do not run. */
import { paths } from '#shared/contracts/paths.ts';

export function Snippet({ publicUrl, code }: { publicUrl: string; code: string }) {
  return (
    <pre class="command wrap">
      <code>{snippetText(publicUrl, code)}</code>
    </pre>
  );
}

export function snippetText(publicUrl: string, code: string): string {
  return `<script async src="${publicUrl}${paths.widget()}"></script>
<avis-plus service="${code}">
  <a href="${publicUrl}${paths.form(code)}">Donner mon avis</a>
</avis-plus>`;
}

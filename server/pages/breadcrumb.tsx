/** From the root down to the page itself, which is not a link. */
import { paths } from '#shared/contracts/paths.ts';

export type ServiceLink = { readonly code: string; readonly name: string };

export function Breadcrumb({ ancestors, current }: { ancestors: readonly ServiceLink[]; current: string }) {
  return (
    <nav class="breadcrumb" aria-label="Fil d’Ariane">
      <ol>
        <li>
          <a href={paths.services()}>Services</a>
        </li>
        {ancestors.map(({ code, name }) => (
          <li>
            <a href={paths.organisation(code)}>{name}</a>
          </li>
        ))}
        <li>
          <span aria-current="page">{current}</span>
        </li>
      </ol>
    </nav>
  );
}

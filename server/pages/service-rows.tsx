/** A list of services: by name, never by score. */
import { paths } from '#shared/contracts/paths.ts';

export type ServiceRow = {
  readonly code: string;
  readonly name: string;
  readonly kind: string | null;
  readonly place: string | null;
  readonly active: boolean;
  /** Number of services directly below: with some, the row leads to the whole organisation. */
  readonly children: number;
};

export function ServiceRows({ services }: { services: readonly ServiceRow[] }) {
  return (
    <ul class="rows">
      {services.map((service) => (
        <li>
          <a href={pageOf(service)}>{service.name}</a>
          <div class="quiet small">
            {[service.kind, service.place, service.active ? null : 'ne recueille plus d’avis']
              .filter(Boolean)
              .join(' · ')}
          </div>
          <div class="code">{service.code}</div>
        </li>
      ))}
    </ul>
  );
}

function pageOf({ code, children }: ServiceRow): string {
  return children > 0 ? paths.organisation(code) : paths.service(code);
}

type PageLinksProps = {
  readonly path: string;
  readonly query: string;
  readonly cursor: string | null;
  readonly next: string | null;
};

/** Forward by cursor; back to the start, since a cursor only knows what follows it. */
export function PageLinks({ path, query, cursor, next }: PageLinksProps) {
  const href = (to: string | null) => {
    const parameters = new URLSearchParams({ ...(query ? { q: query } : {}), ...(to ? { cursor: to } : {}) });
    return parameters.size > 0 ? `${path}?${parameters}` : path;
  };
  if (!cursor && !next) return null;
  return (
    <nav class="pages" aria-label="Pages de la liste">
      {cursor ? <a href={href(null)}>Revenir au début</a> : <span />}
      {next ? (
        <a rel="next" href={href(next)}>
          Page suivante
        </a>
      ) : null}
    </nav>
  );
}

/** The head of a page of results: where it stands in the tree, what it is, how to give one's opinion. */
import type { Child } from 'hono/jsx';
import { paths } from '#shared/contracts/paths.ts';
import { Breadcrumb, type ServiceLink } from './breadcrumb.tsx';
import { DemoBanner } from './demo-banner.tsx';

export type ServiceHead = {
  readonly code: string;
  readonly name: string;
  readonly kind: string | null;
  readonly place: string | null;
  readonly active: boolean;
  readonly demo: boolean;
  readonly children: number;
};

type ResultsHeadProps = {
  readonly service: ServiceHead;
  /** Root first. */
  readonly ancestors: readonly ServiceLink[];
  /** What is said of the reach of the figures, under the name. */
  readonly children?: Child;
};

export function ResultsHead({ service, ancestors, children }: ResultsHeadProps) {
  const { code, name, kind, place, active, demo } = service;
  return (
    <>
      <DemoBanner demo={demo} />
      <Breadcrumb ancestors={ancestors} current={name} />
      <div class="service-head">
        <div>
          <p class="eyebrow">{[kind, place].filter(Boolean).join(' · ')}</p>
          <h1>{name}</h1>
          {children}
        </div>
        {active ? (
          <p>
            <a class="button" href={paths.form(code)}>
              Donner mon avis
            </a>
          </p>
        ) : null}
      </div>
      {active ? null : (
        <p class="banner">Ce service ne recueille plus d’avis. Ses résultats restent consultables.</p>
      )}
    </>
  );
}

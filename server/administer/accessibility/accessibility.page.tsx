/**
 * `/accessibilite`: the declaration the decree n° 2019-768 asks for, in the order of the RGAA's model, then the 106
 * criteria with what covers each. Conformity comes from a human audit or is not claimed.
 */
import { typeset } from '#shared/i18n/typography.ts';
import { fr } from '../../pages/french.tsx';
import { Layout } from '../../pages/layout.tsx';
import {
  type AccessibilityAudit,
  accessibilityState,
  isInForce,
} from '../../platform/accessibility-audit.ts';
import { Producer, type ProducerProps } from '../producer.page.tsx';
import { Contact, Recourse } from './contact.page.tsx';
import { Criteria } from './criteria.page.tsx';
import { Established } from './established.page.tsx';
import { dayOf, Findings, rateOf } from './findings.page.tsx';

export type AccessibilityPageProps = ProducerProps & {
  readonly audit: AccessibilityAudit | null;
  readonly contact: string | null;
  /** Civil day in Europe/Paris. */
  readonly today: string;
};

const words = {
  none: 'non conforme',
  partial: 'partiellement conforme',
  full: 'totalement conforme',
} as const;

export function AccessibilityPage({ producer, audit: entered, contact, today }: AccessibilityPageProps) {
  const state = words[accessibilityState(entered, today)];
  const audit = entered && isInForce(entered, today) ? entered : null;
  const without = entered ? 'audit expiré' : 'audit non réalisé';
  return (
    <Layout
      title={typeset(`Accessibilité : ${state}`)}
      description="Déclaration d’accessibilité, et ce qui couvre chaque critère du RGAA."
      narrow
    >
      <p class="eyebrow">Déclaration d’accessibilité</p>
      <h1>{typeset(`Accessibilité : ${state}`)}</h1>
      <div class="part prose">
        <Lead audit={entered} inForce={audit !== null} />
        <Producer producer={producer} />
        <p>
          {fr`L'éditeur s'engage à rendre ce site et son widget accessibles, conformément à l'article 47 de la loi n° 2005-102 du 11 février 2005. Cette déclaration vaut pour les pages de ce site et pour le widget qu'il sert à d'autres.`}
        </p>
        {entered?.scheme ? (
          <p>
            <a href={entered.scheme}>Schéma pluriannuel et plan d’action</a>
          </p>
        ) : null}
        <h2>État de conformité</h2>
        <p>
          {fr`Ce site est `}
          <strong>{state}</strong>
          {audit
            ? fr` au référentiel général d'amélioration de l'accessibilité (RGAA), version 4.1.2.`
            : fr` au référentiel général d'amélioration de l'accessibilité (RGAA), version 4.1.2 (${without}).`}
        </p>
        <Findings audit={audit} />
        <Established audit={audit} />
        <Contact contact={contact} />
        <Recourse />
      </div>
      <Criteria />
    </Layout>
  );
}

function Lead({ audit, inForce }: { audit: AccessibilityAudit | null; inForce: boolean }) {
  if (!audit)
    return (
      <p class="lead">{fr`L'audit n'a pas été réalisé : sans lui, aucun site ne peut se dire conforme. Ce que les essais automatiques ne trouvent pas, seule une personne peut le voir.`}</p>
    );
  return (
    <p class="lead">
      {inForce
        ? fr`L'audit du ${dayOf(audit)}, par ${audit.auditor}, a trouvé ${rateOf(audit)} des critères applicables respectés.`
        : fr`L'audit du ${dayOf(audit)}, par ${audit.auditor}, a plus de trois ans et ne vaut plus : sans audit en cours de validité, aucun site ne peut se dire conforme.`}
    </p>
  );
}

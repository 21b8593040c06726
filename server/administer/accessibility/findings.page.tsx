/** What an audit found: its rate, and the contents that are not accessible. Without one, that nobody has looked. */
import { formats } from '#shared/i18n/format.ts';
import { fr } from '../../pages/french.tsx';
import type { AccessibilityAudit } from '../../platform/accessibility-audit.ts';

type Props = { readonly audit: AccessibilityAudit | null };

export function Findings({ audit }: Props) {
  if (!audit)
    return (
      <>
        <h2>Résultats des tests</h2>
        <p>{fr`Aucun audit de conformité n'est en cours de validité. Le taux de critères respectés n'est pas connu.`}</p>
        <h2>Contenus non accessibles</h2>
        <p>{fr`Ils ne sont pas recensés. Si vous en rencontrez un, dites-le-nous : la suite de cette page dit comment.`}</p>
      </>
    );
  return (
    <>
      <h2>Résultats des tests</h2>
      <p>
        {fr`L'audit de conformité, réalisé par ${audit.auditor} et terminé le ${dayOf(audit)}, révèle que ${rateOf(audit)} des critères du RGAA applicables sont respectés.`}
        {audit.report ? (
          <>
            {' '}
            <a href={audit.report}>Rapport d’audit</a>
          </>
        ) : null}
      </p>
      <h2>Contenus non accessibles</h2>
      <Lines title="Non-conformités" lines={audit.failures} />
      <Lines title="Dérogations pour charge disproportionnée" lines={audit.exemptions} />
      <Lines title="Contenus non soumis à l’obligation d’accessibilité" lines={audit.excluded} />
    </>
  );
}

export function dayOf({ date }: AccessibilityAudit): string {
  return formats.fr.day(date);
}

/** At most two decimals, cut instead of rounded: 99.999 must not become 100, which is full conformity. */
export function rateOf({ rate }: AccessibilityAudit): string {
  const percent = Math.floor(rate * 100) / 100;
  return `${String(percent).replace('.', ',')}\u202f%`;
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <>
      <h3>{title}</h3>
      {lines.length > 0 ? (
        <ul>
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      ) : (
        <p>Aucun.</p>
      )}
    </>
  );
}

/** When and with what the declaration was made: the facts of the automated report that this release carries. */
import { paths } from '#shared/contracts/paths.ts';
import { formats } from '#shared/i18n/format.ts';
import { fr } from '../../pages/french.tsx';
import type { AccessibilityAudit } from '../../platform/accessibility-audit.ts';
import { reportFacts } from './report.ts';

export function Established({ audit }: { audit: AccessibilityAudit | null }) {
  const { day, version, tools, states } = reportFacts;
  return (
    <>
      <h2>Établissement de cette déclaration</h2>
      <p>
        {fr`Cette déclaration a été établie le ${formats.fr.day(audit?.date ?? day)}${audit ? '.' : ', à partir des seuls essais automatiques.'}`}
      </p>
      <h3>Technologies utilisées</h3>
      <p>{fr`HTML, CSS et SVG. JavaScript pour le widget, la borne et les boutons « Copier » de la page destinée aux organismes ; toutes les autres pages fonctionnent sans script.`}</p>
      <h3>Environnement de test</h3>
      <p>
        {fr`Essais automatiques de la version ${version}, le ${formats.fr.day(day)} : ${tools.join(', ')}. Aucun essai avec un lecteur d'écran n'a encore été consigné.`}
      </p>
      <h3>Pages vérifiées par ces essais</h3>
      <p>
        {fr`${String(states)} pages et étapes, dans les langues que la liste nomme pour chacune, dans les deux thèmes et dans chaque navigateur. `}
        <a href={paths.accessibilityReport()}>Résultats lisibles par une machine (EARL, JSON-LD)</a>
      </p>
    </>
  );
}

/** Stands where services would be while there are none: what the operator types first. */
import { fr } from './french.tsx';

export function ImportHint() {
  return (
    <div class="empty stack">
      <h2>Aucun service pour l’instant</h2>
      <p>{fr`Importez l'annuaire des structures Services Publics +, ou les vôtres :`}</p>
      <pre class="command wrap">
        <code>
          {
            'npm run avis -- import structures export-structures.csv\nnpm run avis -- import services services.csv'
          }
        </code>
      </pre>
      <p class="quiet small">
        <code>npm run avis -- --help</code> {fr`explique chaque commande et le format des fichiers.`}
      </p>
    </div>
  );
}

/** One sentence under the headline: the band of a service, with all that it is computed from. */
import { paths } from '#shared/contracts/paths.ts';
import { formats } from '#shared/i18n/format.ts';
import { fr } from '../pages/french.tsx';
import type { Position } from './position.ts';

const { percent, integer } = formats.fr;

const words = {
  above: 'au-dessus de la bande',
  within: 'dans la bande, pas de différence nette',
  below: 'au-dessous de la bande',
} as const;

export function PositionLine({ position }: { position: Position }) {
  const { organisation, satisfied, n, limits, band } = position;
  const { code, name } = organisation;
  return (
    <p class="part small">
      {fr`Par rapport à toute l'organisation ${<a href={paths.organisation(code)}>{name}</a>} (${percent(satisfied.value)} satisfaits, entre ${percent(satisfied.low)} et ${percent(satisfied.high)}, ${integer(n)} avis, même période) : `}
      <strong>{words[band]}</strong>
      {fr`. Pour ${integer(limits.n)} avis, le hasard seul place 998 services sur 1 000 entre ${percent(limits.low)} et ${percent(limits.high)} : c'est la bande. Elle ne classe personne.`}
    </p>
  );
}

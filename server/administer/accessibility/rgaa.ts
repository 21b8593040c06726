/**
 * The 106 criteria of the RGAA 4.1.2, in the order of its 13 topics, with what covers each here. Titles: DINUM,
 * « Référentiel général d'amélioration de l'accessibilité », under Licence Ouverte 2.0
 * (https://github.com/DISIC/accessibilite.numerique.gouv.fr, RGAA/criteres.json).
 */
import type { Coverage, Topic } from './coverage.ts';
import { colours } from './rgaa/colours.ts';
import { consultation } from './rgaa/consultation.ts';
import { forms } from './rgaa/forms.ts';
import { frames } from './rgaa/frames.ts';
import { images } from './rgaa/images.ts';
import { links } from './rgaa/links.ts';
import { mandatoryElements } from './rgaa/mandatory-elements.ts';
import { multimedia } from './rgaa/multimedia.ts';
import { navigation } from './rgaa/navigation.ts';
import { presentation } from './rgaa/presentation.ts';
import { scripts } from './rgaa/scripts.ts';
import { structure } from './rgaa/structure.ts';
import { tables } from './rgaa/tables.ts';

export const rgaaVersion = '4.1.2';

export const topics: readonly Topic[] = [
  images,
  frames,
  colours,
  multimedia,
  tables,
  links,
  scripts,
  mandatoryElements,
  structure,
  presentation,
  forms,
  navigation,
  consultation,
];

export type CoverageCounts = Readonly<Record<Coverage['kind'], number>>;

export function countCoverage(counted: readonly Topic[]): CoverageCounts {
  const kinds = counted.flatMap(({ criteria }) => criteria.map(({ coverage }) => coverage.kind));
  const count = (wanted: Coverage['kind']) => kinds.filter((kind) => kind === wanted).length;
  return { tested: count('tested'), 'to-check': count('to-check'), absent: count('absent') };
}

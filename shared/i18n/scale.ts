/** The words of the two scales, level 1 first: a number or a face alone is never the label. */
import type { Language } from '../charter/circumstances.ts';
import type { ScaleLabels } from '../charter/translation.ts';
import { translations } from '../charter/translations.ts';
import { typesetIn } from './typography.ts';

const french: ScaleLabels = {
  satisfaction: ['Très insatisfait', 'Plutôt insatisfait', 'Neutre', 'Plutôt satisfait', 'Très satisfait'],
  agreement: [
    "Pas du tout d'accord",
    "Plutôt pas d'accord",
    'Neutre',
    "Plutôt d'accord",
    "Tout à fait d'accord",
  ],
  na: 'Sans objet',
};

/** Typeset, ready to be shown. */
export function scaleLabels(language: Language): {
  readonly satisfaction: string[];
  readonly agreement: string[];
  readonly na: string;
} {
  const { satisfaction, agreement, na } = language === 'fr' ? french : translations[language].scales;
  const set = typesetIn(language);
  return { satisfaction: satisfaction.map(set), agreement: agreement.map(set), na: set(na) };
}

/** The words of the two scales, level 1 first: a number or a face alone is never the label. */
import type { Language } from '../charter/circumstances.ts';
import type { ScaleName } from '../charter/rating.ts';

type FiveLabels = readonly [string, string, string, string, string];
export type ScaleLabels = Readonly<Record<ScaleName, FiveLabels>> & { readonly na: string };

const labels: Readonly<Record<Language, ScaleLabels>> = {
  fr: {
    satisfaction: ['Très insatisfait', 'Plutôt insatisfait', 'Neutre', 'Plutôt satisfait', 'Très satisfait'],
    agreement: [
      "Pas du tout d'accord",
      "Plutôt pas d'accord",
      'Neutre',
      "Plutôt d'accord",
      "Tout à fait d'accord",
    ],
    na: 'Sans objet',
  },
  en: {
    satisfaction: [
      'Very dissatisfied',
      'Rather dissatisfied',
      'Neutral',
      'Rather satisfied',
      'Very satisfied',
    ],
    agreement: ['Strongly disagree', 'Rather disagree', 'Neutral', 'Rather agree', 'Strongly agree'],
    na: 'Does not apply',
  },
};

export function scaleLabels(language: Language): ScaleLabels {
  return labels[language];
}

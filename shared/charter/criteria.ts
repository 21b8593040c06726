/** Every criterion ever asked. A key stands for one wording family across editions. */
import { type Language, languages } from './circumstances.ts';
import type { ScaleName } from './rating.ts';
import { type CriterionKey, statementsFr } from './statements.fr.ts';
import { translations } from './translations.ts';

export type Criterion = {
  readonly key: string;
  readonly scale: ScaleName;
  /** The question as shown. French is the reference; other languages are unofficial translations. */
  readonly text: Readonly<Record<Language, string>>;
  /** A few words for tables and charts, in the languages results are read in. */
  readonly short: Readonly<Record<'fr' | 'en', string>>;
};

const short: Readonly<Record<CriterionKey, Criterion['short']>> = {
  overall: { fr: 'Satisfaction générale', en: 'Overall satisfaction' },
  courtesy: { fr: 'Accueil courtois', en: 'Courteous welcome' },
  'right-to-error': { fr: "Droit à l'erreur", en: 'Right to make a mistake' },
  reachability: { fr: 'Service joignable', en: 'Easy to reach' },
  'online-ease': { fr: 'Démarche en ligne simple', en: 'Simple online procedure' },
  support: { fr: 'Aide adaptée', en: 'Suitable help' },
  orientation: { fr: 'Bonne orientation', en: 'Right person' },
  delay: { fr: 'Délai tenu', en: 'Announced time kept' },
  progress: { fr: 'Avancement du dossier', en: 'Progress of the case' },
  'results-access': { fr: 'Accès aux résultats', en: 'Access to results' },
  voice: { fr: 'Avis pris en compte', en: 'Opinions count' },
  competence: { fr: 'Compétence', en: 'Competence' },
  eco: { fr: 'Éco-responsabilité', en: 'Eco-responsibility' },
  contact: { fr: 'Contact facile', en: 'Easy contact' },
  clarity: { fr: 'Information claire', en: 'Clear information' },
  protection: { fr: 'Protection', en: 'Protection' },
  continuity: { fr: 'Continuité', en: 'Continuity' },
  attention: { fr: 'Attention aux plus fragiles', en: 'Attention to the vulnerable' },
};

export const criteria: readonly Criterion[] = (Object.keys(statementsFr) as CriterionKey[]).map((key) => ({
  key,
  scale: key === 'overall' ? 'satisfaction' : 'agreement',
  text: Object.fromEntries(
    languages.map((language) => [
      language,
      language === 'fr' ? statementsFr[key] : translations[language].statements[key],
    ]),
  ) as Record<Language, string>,
  short: short[key],
}));

const byKey = new Map(criteria.map((criterion) => [criterion.key, criterion]));

/** The one required criterion; it belongs to no engagement. */
export const overall = criterionOf('overall');

/** @throws when the key names no criterion: keys from outside are checked against an edition first. */
export function criterionOf(key: string): Criterion {
  const criterion = byKey.get(key);
  if (!criterion) throw new Error(`unknown criterion ${key}`);
  return criterion;
}

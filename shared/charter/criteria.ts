/**
 * Every criterion ever asked. A key stands for one wording family across editions: keys are stored and published,
 * so a key is never renamed or reused.
 */
import type { Language } from './circumstances.ts';
import type { ScaleName } from './rating.ts';

export type Criterion = {
  readonly key: string;
  readonly scale: ScaleName;
  /** The question as shown. French is the reference; other languages are unofficial translations. */
  readonly text: Readonly<Record<Language, string>>;
  /** A few words for tables and charts. */
  readonly short: Readonly<Record<Language, string>>;
};

const agreement = (
  key: string,
  text: Readonly<Record<Language, string>>,
  short: Readonly<Record<Language, string>>,
): Criterion => ({ key, scale: 'agreement', text, short });

/** The one required criterion; it belongs to no engagement. */
export const overall: Criterion = {
  key: 'overall',
  scale: 'satisfaction',
  text: {
    fr: "De façon générale, comment ça s'est passé ?",
    en: 'Overall, how did it go?',
  },
  short: { fr: 'Satisfaction générale', en: 'Overall satisfaction' },
};

export const criteria: readonly Criterion[] = [
  overall,
  agreement(
    'courtesy',
    {
      fr: 'Vous avez été accueilli avec courtoisie et bienveillance',
      en: 'You were received with courtesy and kindness',
    },
    { fr: 'Accueil courtois', en: 'Courteous welcome' },
  ),
  agreement(
    'right-to-error',
    {
      fr: 'Si vous vous êtes trompé, vous avez pu corriger sans difficulté',
      en: 'If you made a mistake, you could correct it without difficulty',
    },
    { fr: "Droit à l'erreur", en: 'Right to make a mistake' },
  ),
  agreement(
    'reachability',
    { fr: 'Vous avez pu joindre le service facilement', en: 'You could reach the service easily' },
    { fr: 'Service joignable', en: 'Easy to reach' },
  ),
  agreement(
    'online-ease',
    { fr: 'La démarche en ligne était simple', en: 'The online procedure was simple' },
    { fr: 'Démarche en ligne simple', en: 'Simple online procedure' },
  ),
  agreement(
    'support',
    { fr: "L'aide reçue était adaptée à votre situation", en: 'The help you received suited your situation' },
    { fr: 'Aide adaptée', en: 'Suitable help' },
  ),
  agreement(
    'orientation',
    { fr: 'On vous a dirigé vers la bonne personne', en: 'You were directed to the right person' },
    { fr: 'Bonne orientation', en: 'Right person' },
  ),
  agreement(
    'delay',
    { fr: 'La réponse est arrivée dans le délai annoncé', en: 'The answer came within the announced time' },
    { fr: 'Délai tenu', en: 'Announced time kept' },
  ),
  agreement(
    'progress',
    {
      fr: "Vous avez été informé de l'avancement de votre dossier",
      en: 'You were kept informed of the progress of your case',
    },
    { fr: 'Avancement du dossier', en: 'Progress of the case' },
  ),
  agreement(
    'results-access',
    {
      fr: 'Vous savez où trouver les résultats de qualité de ce service',
      en: 'You know where to find the quality results of this service',
    },
    { fr: 'Accès aux résultats', en: 'Access to results' },
  ),
  agreement(
    'voice',
    {
      fr: "Vous avez l'impression que les avis des usagers comptent",
      en: "You feel that people's opinions count",
    },
    { fr: 'Avis pris en compte', en: 'Opinions count' },
  ),
  agreement(
    'competence',
    { fr: 'Vos interlocuteurs maîtrisaient leur sujet', en: 'The people you dealt with knew their subject' },
    { fr: 'Compétence', en: 'Competence' },
  ),
  agreement(
    'eco',
    {
      fr: 'Le service limite le papier et les déplacements inutiles',
      en: 'The service avoids needless paper and travel',
    },
    { fr: 'Éco-responsabilité', en: 'Eco-responsibility' },
  ),
  agreement(
    'contact',
    { fr: 'Vous avez pu entrer en contact facilement', en: 'You could get in touch easily' },
    { fr: 'Contact facile', en: 'Easy contact' },
  ),
  agreement(
    'clarity',
    {
      fr: "L'information était claire, simple et accessible",
      en: 'The information was clear, simple and accessible',
    },
    { fr: 'Information claire', en: 'Clear information' },
  ),
  agreement(
    'protection',
    { fr: 'Vous vous êtes senti protégé sur place', en: 'You felt protected on site' },
    { fr: 'Protection', en: 'Protection' },
  ),
  agreement(
    'continuity',
    { fr: 'Le service est resté accessible', en: 'The service remained accessible' },
    { fr: 'Continuité', en: 'Continuity' },
  ),
  agreement(
    'attention',
    {
      fr: 'Les personnes fragiles ou isolées recevaient une attention particulière',
      en: 'Vulnerable or isolated people received particular attention',
    },
    { fr: 'Attention aux plus fragiles', en: 'Attention to the vulnerable' },
  ),
];

const byKey = new Map(criteria.map((criterion) => [criterion.key, criterion]));

/** @throws when the key names no criterion: keys from outside are checked against an edition first. */
export function criterionOf(key: string): Criterion {
  const criterion = byKey.get(key);
  if (!criterion) throw new Error(`unknown criterion ${key}`);
  return criterion;
}

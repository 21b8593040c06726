/**
 * The questions in French: the reference. Every other language translates exactly these keys. Keys are stored and
 * published, so a key is never renamed or reused.
 */
export const statementsFr = {
  overall: "De façon générale, comment ça s'est passé ?",
  courtesy: 'Vous avez été accueilli avec courtoisie et bienveillance',
  'right-to-error': 'Si vous vous êtes trompé, vous avez pu corriger sans difficulté',
  reachability: 'Vous avez pu joindre le service facilement',
  'online-ease': 'La démarche en ligne était simple',
  support: "L'aide reçue était adaptée à votre situation",
  orientation: 'On vous a dirigé vers la bonne personne',
  delay: 'La réponse est arrivée dans le délai annoncé',
  progress: "Vous avez été informé de l'avancement de votre dossier",
  'results-access': 'Vous savez où trouver les résultats de qualité de ce service',
  voice: "Vous avez l'impression que les avis des usagers comptent",
  competence: 'Vos interlocuteurs maîtrisaient leur sujet',
  eco: 'Le service limite le papier et les déplacements inutiles',
  contact: 'Vous avez pu entrer en contact facilement',
  clarity: "L'information était claire, simple et accessible",
  protection: 'Vous vous êtes senti protégé sur place',
  continuity: 'Le service est resté accessible',
  attention: 'Les personnes fragiles ou isolées recevaient une attention particulière',
} as const;

/** One wording family across editions. */
export type CriterionKey = keyof typeof statementsFr;
export type Statements = Readonly<Record<CriterionKey, string>>;

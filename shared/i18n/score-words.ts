/**
 * What stands around figures on an agency's page, besides the words of the badge. Not typeset here, but where they are
 * used.
 */
import type { Language } from '../charter/circumstances.ts';

type ScoreWords = {
  readonly title: string;
  readonly overall: string;
  /** Who agrees with a statement, after a share. */
  readonly favourable: string;
  readonly engagement: (number: string) => string;
  readonly more: string;
  readonly waiting: (minCell: string) => string;
  readonly page: string;
};

export const scoreWords: Readonly<Record<Language, ScoreWords>> = {
  fr: {
    title: 'Résultats de qualité de service',
    overall: 'Satisfaction générale',
    favourable: 'favorables',
    engagement: (number) => `Engagement ${number}`,
    more: 'Engagement par engagement',
    waiting: (minCell) => `Publication dès ${minCell} avis`,
    page: 'Tous les résultats de ce service',
  },
  'fr-simple': {
    title: 'Ce que les gens pensent de ce service',
    overall: 'En général',
    favourable: "d'accord",
    engagement: (number) => `Promesse ${number}`,
    more: 'Promesse par promesse',
    waiting: (minCell) => `Il faut au moins ${minCell} avis`,
    page: 'Voir tous les résultats',
  },
  en: {
    title: 'Quality of service results',
    overall: 'Overall satisfaction',
    favourable: 'agree',
    engagement: (number) => `Commitment ${number}`,
    more: 'Commitment by commitment',
    waiting: (minCell) => `Published from ${minCell} ratings on`,
    page: 'All results of this service (in French)',
  },
  de: {
    title: 'Ergebnisse zur Servicequalität',
    overall: 'Zufriedenheit insgesamt',
    favourable: 'stimmen zu',
    engagement: (number) => `Zusage ${number}`,
    more: 'Zusage für Zusage',
    waiting: (minCell) => `Veröffentlichung ab ${minCell} Bewertungen`,
    page: 'Alle Ergebnisse dieser Stelle (auf Französisch)',
  },
  es: {
    title: 'Resultados de calidad del servicio',
    overall: 'Satisfacción general',
    favourable: 'de acuerdo',
    engagement: (number) => `Compromiso ${number}`,
    more: 'Compromiso por compromiso',
    waiting: (minCell) => `Se publica a partir de ${minCell} valoraciones`,
    page: 'Todos los resultados de este servicio (en francés)',
  },
  it: {
    title: 'Risultati sulla qualità del servizio',
    overall: 'Soddisfazione generale',
    favourable: 'd’accordo',
    engagement: (number) => `Impegno ${number}`,
    more: 'Impegno per impegno',
    waiting: (minCell) => `Pubblicazione a partire da ${minCell} valutazioni`,
    page: 'Tutti i risultati di questo servizio (in francese)',
  },
  pt: {
    title: 'Resultados da qualidade do serviço',
    overall: 'Satisfação geral',
    favourable: 'de acordo',
    engagement: (number) => `Compromisso ${number}`,
    more: 'Compromisso a compromisso',
    waiting: (minCell) => `Publicação a partir de ${minCell} avaliações`,
    page: 'Todos os resultados deste serviço (em francês)',
  },
  ar: {
    title: 'نتائج جودة الخدمة',
    overall: 'الرضا العام',
    favourable: 'موافقون',
    engagement: (number) => `الالتزام ${number}`,
    more: 'النتائج حسب كل التزام',
    waiting: (minCell) => `تُنشر النتائج ابتداءً من ${minCell} تقييمًا`,
    page: 'جميع نتائج هذا المرفق (بالفرنسية)',
  },
};

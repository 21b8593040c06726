/**
 * Puts the published results of one service into words, for pages of others: each figure with what has to be shown
 * beside it.
 */
import { editionOf } from '#shared/charter/charter.ts';
import type { Language } from '#shared/charter/circumstances.ts';
import { criterionOf } from '#shared/charter/criteria.ts';
import type { Engagement } from '#shared/charter/edition.ts';
import { engagementTranslations, translations } from '#shared/charter/translations.ts';
import { paths } from '#shared/contracts/paths.ts';
import type { Results } from '#shared/contracts/results.ts';
import type { Score, Scores } from '#shared/contracts/scores.ts';
import { formats } from '#shared/i18n/format.ts';
import { invitationTexts } from '#shared/i18n/invitation-texts.ts';
import { directionOf } from '#shared/i18n/language-names.ts';
import { scaleLabels } from '#shared/i18n/scale.ts';
import { scoreWords } from '#shared/i18n/score-words.ts';
import { typesetIn } from '#shared/i18n/typography.ts';
import { publishedCriterion } from '../pages/published-criterion.ts';

type Wanted = {
  readonly results: Results;
  readonly language: Language;
  readonly minCell: number;
  readonly publicUrl: string;
};

export function writeScores(wanted: Wanted): Scores {
  const { results, language, publicUrl } = wanted;
  const words = scoreWords[language];
  const set = typesetIn(language);
  return {
    service: results.service,
    language,
    direction: directionOf(language),
    title: set(words.title),
    overall: scoreOf(wanted, { criterion: 'overall', title: set(words.overall) }),
    more: set(words.more),
    engagements: editionOf(results.edition).engagements.map((engagement) => ({
      id: engagement.id,
      name: set(words.engagement(engagement.id.slice(1))),
      wording: set(wordingOf(results.edition, engagement, language)),
      score: engagement.lead
        ? scoreOf(wanted, {
            criterion: engagement.lead,
            title: set(criterionOf(engagement.lead).text[language]),
          })
        : null,
    })),
    about: aboutFigures(wanted),
    link: { text: set(words.page), href: `${publicUrl}${paths.service(results.service.code)}` },
  };
}

/** In its newest wording: versions are never added together. */
function scoreOf(
  { results, language, minCell }: Wanted,
  { criterion, title }: { readonly criterion: string; readonly title: string },
): Score {
  const words = scoreWords[language];
  const badge = invitationTexts[language].badge;
  const format = formats[language];
  const set = typesetIn(language);
  const newest = results.criteria.filter((one) => one.criterion === criterion).at(-1);
  const shown = newest ? publishedCriterion(results, newest) : null;
  if (!shown) {
    const waiting = set(words.waiting(format.integer(minCell)));
    return { title, chart: null, waiting, number: '', favourable: '', reading: '' };
  }
  const { satisfied, n, window, counts, state } = shown.result;
  const { scale } = criterionOf(criterion);
  const labels = scaleLabels(language)[scale];
  const reading = [
    badge.between(format.percent(satisfied.low), format.percent(satisfied.high)),
    badge.ratings(format.integer(n)),
    format.months(window),
    ...(state === 'indicative' ? [badge.indicative] : []),
  ];
  const levels = counts.map((count, index) => {
    const label = labels[index] ?? '';
    return { level: index + 1, count, label, text: format.integer(count) };
  });
  return {
    title,
    chart: { levels: levels.reverse(), ...satisfied },
    waiting: '',
    number: format.percent(satisfied.value),
    favourable: scale === 'agreement' ? set(words.favourable) : badge.satisfied,
    reading: reading.join(language === 'ar' ? '، ' : ', '),
  };
}

function wordingOf(edition: string, engagement: Engagement, language: Language): string {
  return language === 'fr' ? engagement.wording : engagementTranslations(edition, engagement.id)[language];
}

function aboutFigures({ results, language }: Wanted): string[] {
  const badge = invitationTexts[language].badge;
  const { edition, release, method, service } = results;
  const origin = [
    edition,
    ...(release ? [badge.release(formats[language].release(release))] : []),
    badge.method(method),
    ...(service.demo ? [badge.demo] : []),
  ];
  return [
    badge.chosen,
    origin.join(' · '),
    ...(language === 'fr' ? [] : [typesetIn(language)(translations[language].note)]),
  ];
}

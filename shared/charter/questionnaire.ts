/**
 * The questionnaire: which criteria are put to one person. Defined once; the widget, the form and the kiosk all
 * render the same object.
 */
import type { Channel, Language } from './circumstances.ts';
import { criterionOf } from './criteria.ts';
import type { Edition, Mark } from './edition.ts';
import type { ScaleName } from './rating.ts';

/** Nobody is shown more criteria than this besides `overall`; it limits what is shown, not what is accepted. */
export const criteriaShownMax = 6;

/** What the operator decided for a service; the list may be fixed and criteria switched off, never reworded. */
export type QuestionnaireSettings = {
  /** The criteria always shown, instead of the rotation; null = rotation. */
  readonly fixed: readonly string[] | null;
  /** Criteria never shown. */
  readonly off: readonly string[];
};

export type Question = { readonly criterion: string; readonly text: string; readonly scale: ScaleName };

/** `take` questions drawn uniformly from `from`, for each person anew. */
export type Draw = { readonly take: number; readonly from: readonly Question[] };

export type Selection = {
  readonly required: Question;
  readonly fixed: readonly Question[];
  readonly draws: readonly Draw[];
};

/**
 * The criteria for one edition and channel: the operator's list, or the rotation – one question for a drawn (○) criterion
 * of an engagement that has no core (●) criterion in that channel, the other five drawn from the core ones.
 */
export function selectCriteria(input: {
  readonly edition: Edition;
  readonly channel: Channel | null;
  readonly settings: QuestionnaireSettings;
  readonly language: Language;
}): Selection {
  const { edition, channel, settings, language } = input;
  const question = (key: string): Question => {
    const criterion = criterionOf(key);
    return { criterion: key, text: criterion.text[language], scale: criterion.scale };
  };
  const required = question('overall');
  if (settings.fixed) {
    const known = new Set(edition.criteria.map((row) => row.criterion));
    const fixed = settings.fixed.filter((key) => known.has(key) && key !== 'overall');
    return { required, fixed: fixed.slice(0, criteriaShownMax).map(question), draws: [] };
  }
  const shown = (key: string) => key !== 'overall' && !settings.off.includes(key);
  const { core, drawn } = channel === null ? edition.unknownChannel : rotation(edition, channel);
  const coreShown = core.filter(shown);
  const drawnShown = drawn.filter(shown);
  const drawnCount = Math.min(1, drawnShown.length);
  const coreCount = Math.min(criteriaShownMax - drawnCount, coreShown.length);
  const draws: Draw[] = [];
  if (coreCount > 0 && coreCount < coreShown.length)
    draws.push({ take: coreCount, from: coreShown.map(question) });
  if (drawnCount > 0) draws.push({ take: drawnCount, from: drawnShown.map(question) });
  return { required, fixed: coreCount === coreShown.length ? coreShown.map(question) : [], draws };
}

function rotation(edition: Edition, channel: Channel): { core: string[]; drawn: string[] } {
  const marked = (mark: Mark) => edition.criteria.filter((row) => row.marks[channel] === mark);
  const core = marked('core');
  const covered = new Set(core.map((row) => row.engagement));
  const drawn = marked('drawn').filter((row) => !covered.has(row.engagement));
  return { core: core.map((row) => row.criterion), drawn: drawn.map((row) => row.criterion) };
}

/**
 * One person's questions: the fixed ones, then what each draw gives.
 * @param random a number in [0, 1) at each call.
 */
export function drawQuestions(
  selection: Pick<Selection, 'fixed' | 'draws'>,
  random: () => number,
): Question[] {
  const picked = [...selection.fixed];
  for (const draw of selection.draws) {
    const urn = [...draw.from];
    for (let taken = 0; taken < draw.take && urn.length > 0; taken += 1)
      picked.push(...urn.splice(Math.floor(random() * urn.length), 1));
  }
  return picked;
}

/** One question as a group of radios: five equal targets, "sans objet" visibly apart, words always exposed. */
import type { Child } from 'hono/jsx';
import type { Question } from '#shared/charter/questionnaire.ts';
import { type Level, levels } from '#shared/charter/rating.ts';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import { Face } from './face.tsx';

export type QuestionRowProps = {
  readonly question: Question;
  readonly scales: Questionnaire['scales'];
  /** `1` to `5`, `na`, or nothing chosen. */
  readonly value?: string | undefined;
  readonly required?: boolean;
  /** Shown beside the question, such as « (obligatoire) ». */
  readonly note?: string;
  readonly fault?: string | undefined;
  /** What a text browser calls a question left alone. */
  readonly noAnswer: string;
};

/** Name of the radios of a criterion: also the field that the API names when it refuses a rating. */
export const ratingField = (criterion: string) => `ratings.${criterion}`;
/** A dot would need escaping in a selector. */
export const fieldId = (field: string) => field.replaceAll('.', '-');

export function QuestionRow(props: QuestionRowProps) {
  const { question, scales, value, required = false, note, fault, noAnswer } = props;
  const field = ratingField(question.criterion);
  const id = fieldId(field);
  const faultId = fault ? `${id}-fault` : undefined;
  const option = (answer: string, label: Child) => (
    <>
      <input
        type="radio"
        name={field}
        value={answer}
        id={radioId(id, answer)}
        checked={value === answer}
        required={required}
        aria-describedby={faultId}
      />
      <label class="target" for={radioId(id, answer)}>
        {label}
      </label>
    </>
  );
  return (
    <fieldset class={fault ? 'question faulty' : 'question'}>
      <legend>
        {question.text} {note ? <span class="note">{note}</span> : null}
      </legend>
      {fault ? (
        <p class="fault-text" id={faultId}>
          {fault}
        </p>
      ) : null}
      <Unanswered field={field} noAnswer={noAnswer} />
      <div class="scale">
        {levels.map((level) => {
          const word = scales[question.scale][level - 1];
          return (
            <div class="level">
              {option(
                String(level),
                question.scale === 'satisfaction' ? faced(level, word) : marked(level, word),
              )}
            </div>
          );
        })}
      </div>
      {required ? null : (
        <div class="apart">
          <p class="level">{option('na', marked(null, scales.na))}</p>
        </div>
      )}
    </fieldset>
  );
}

/** The first one carries the id of the field, where the summary of faults leads. */
const radioId = (id: string, answer: string) => (answer === '1' ? id : `${id}-${answer}`);

/**
 * Lynx chooses the first radio of a group where nobody did, as HTML 2.0 asked (RFC 1866, 8.1.2.4), and would send the
 * lowest level for every question left alone. This one is never sent, and no other browser shows or reaches it.
 */
function Unanswered({ field, noAnswer }: { field: string; noAnswer: string }) {
  const id = `${fieldId(field)}-none`;
  return (
    <div hidden>
      <input type="radio" name={field} value="" id={id} disabled />
      <label for={id}>{noAnswer}</label>
    </div>
  );
}

/** The space is for readers without styles. */
const marked = (level: Level | null, word: string | undefined) => (
  <>
    {' '}
    <span class="mark" aria-hidden="true">
      {level}
    </span>{' '}
    {word}
  </>
);

const faced = (level: Level, word: string | undefined) => (
  <>
    <Face level={level} /> {word}
  </>
);

/** One question as a group of radios: five equal targets, "sans objet" visibly apart, words always exposed. */
import type { Question } from '#shared/charter/questionnaire.ts';
import { levels } from '#shared/charter/rating.ts';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import { typeset } from '#shared/i18n/typography.ts';
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
};

/** Name of the radios of a criterion: also the field that the API names when it refuses a rating. */
export const ratingField = (criterion: string) => `ratings.${criterion}`;
/** A dot would need escaping in a selector. */
export const fieldId = (field: string) => field.replaceAll('.', '-');

export function QuestionRow({ question, scales, value, required = false, note, fault }: QuestionRowProps) {
  const field = ratingField(question.criterion);
  const id = fieldId(field);
  const faultId = fault ? `${id}-fault` : undefined;
  const radio = (option: string) => ({
    type: 'radio',
    name: field,
    value: option,
    id: option === '1' ? id : `${id}-${option}`,
    checked: value === option,
    required,
    'aria-describedby': faultId,
  });
  return (
    <fieldset class={fault ? 'question faulty' : 'question'}>
      <legend>
        {typeset(question.text)} {note ? <span class="note">{note}</span> : null}
      </legend>
      {fault ? (
        <p class="fault-text" id={faultId}>
          {fault}
        </p>
      ) : null}
      <div class="scale">
        {levels.map((level) => (
          <label class="level">
            <input {...radio(String(level))} />
            <span class="target">
              {question.scale === 'satisfaction' ? (
                <Face level={level} />
              ) : (
                <span class="mark" aria-hidden="true">
                  {level}
                </span>
              )}
              {scales[question.scale][level - 1]}
            </span>
          </label>
        ))}
      </div>
      {required ? null : (
        <div class="apart">
          <label class="level">
            <input {...radio('na')} />
            <span class="target">
              <span class="mark" aria-hidden="true" />
              {scales.na}
            </span>
          </label>
        </div>
      )}
    </fieldset>
  );
}

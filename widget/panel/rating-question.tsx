/** One question and its answers: real radio buttons shown as one segmented control, the word always there. */

import type { Question } from '#shared/charter/questionnaire.ts';
import { levels, type Rating } from '#shared/charter/rating.ts';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import { Face } from './face.tsx';

type Props = {
  readonly question: Question;
  readonly scales: Questionnaire['scales'];
  /** The required question: faces beside the words, no « sans objet ». */
  readonly required: boolean;
  /** What is said when it was left out. */
  readonly fault: string | false | undefined;
};

export function RatingQuestion({ question, scales, required, fault }: Props) {
  const { criterion, text, scale } = question;
  const answer = (rating: Rating, word: string | undefined) => (
    // RGAA 11.1.1 counts a label by `for` and `id`, also where it holds the field.
    <label for={criterion + rating}>
      <input
        type="radio"
        id={criterion + rating}
        name={criterion}
        value={rating}
        required={required}
        aria-describedby="missing"
      />
      {required && rating !== 'na' && <Face level={rating} />}
      {word}
    </label>
  );
  return (
    <fieldset>
      <legend>{text}</legend>
      {required && (
        <p id="missing" class="fault">
          {fault}
        </p>
      )}
      <div class="answers">
        {levels.map((level) => answer(level, scales[scale][level - 1]))}
        {!required && answer('na', scales.na)}
      </div>
    </fieldset>
  );
}

/** One question and its answers, each a target that no hand misses: the face beside the word, never instead of it. */

import { levels } from '#shared/charter/rating.ts';
import { Face } from '../panel/face.tsx';
import type { KioskProps } from './kiosk-props.ts';

export function QuestionScreen(props: KioskProps) {
  const { visit, questionnaire, texts, language, resting, onRate, onBack, onFinish } = props;
  const { questions, place } = visit;
  const question = questions[place];
  const text = texts[language];
  if (!question) return null;
  const words = questionnaire.scales[question.scale];
  const step = text.step.replace('{n}', `${place}`).replace('{m}', `${questions.length - 1}`);
  const lead = resting ? text.invite : text.start;
  return (
    <section class="asking" aria-labelledby="question">
      <p class="hint">{place === 0 ? lead : step}</p>
      <h1 id="question" tabIndex={-1}>
        {question.text}
      </h1>
      <div class="targets">
        {levels.map((level) => (
          <button type="button" class={`target level-${level}`} onClick={() => onRate(level)}>
            <Face level={level} />
            <span>{words[level - 1]}</span>
          </button>
        ))}
      </div>
      {place > 0 ? (
        <div class="ways">
          <button type="button" class="second" onClick={onBack}>
            {text.back}
          </button>
          <button type="button" class="second" onClick={() => onRate('na')}>
            {questionnaire.scales.na}
          </button>
          <button type="button" onClick={onFinish}>
            {text.finish}
          </button>
        </div>
      ) : null}
      {(place === 0 || questionnaire.translation) && (
        <p class="hint notice">
          {place === 0 && questionnaire.messages.notice} {questionnaire.translation?.note}
        </p>
      )}
    </section>
  );
}

/** The stored answers as a form again: the same rows as the questionnaire, filled in. */
import { paths } from '#shared/contracts/paths.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';
import { CommentField } from '../../pages/comment-field.tsx';
import { ErrorSummary, faultTexts } from '../../pages/error-summary.tsx';
import { OriginalWording } from '../../pages/original-wording.tsx';
import { ProblemBanner } from '../../pages/problem-banner.tsx';
import { QuestionRow, ratingField } from '../../pages/question-row.tsx';
import type { FormValues } from '../form/form-values.ts';
import type { OpenReceipt, ReceiptPageProps } from './receipt-page-props.ts';

export function CorrectionForm(props: ReceiptPageProps & { view: OpenReceipt }) {
  const { language, receipt, scales, commentMax, view } = props;
  const text = pageMessages[language];
  const values = view.refused?.values ?? storedValues(view);
  const faults = faultTexts({
    faults: view.refused?.errors ?? [],
    shown: view.questions.map(({ criterion }) => criterion),
    language,
    commentMax,
  });
  return (
    <>
      <OriginalWording language={language} criteria={view.questions.map(({ criterion }) => criterion)} />
      <ProblemBanner
        problem={view.refused?.problem ?? null}
        language={language}
        message={text.problems.uncorrected}
      />
      <ErrorSummary faults={faults} language={language} title={text.faults.uncorrected} />
      <form
        method="post"
        action={`${paths.receipt(receipt)}?language=${language}`}
        class="questions"
        novalidate={faults.size > 0}
      >
        <input type="hidden" name="action" value="correct" />
        <input type="hidden" name="language" value={language} />
        {view.questions.map((question) => (
          <QuestionRow
            question={question}
            scales={scales}
            value={values.ratings[question.criterion]}
            required={question.criterion === 'overall'}
            note={question.criterion === 'overall' ? text.form.required : text.form.optional}
            fault={faults.get(ratingField(question.criterion))}
            noAnswer={text.receipt.noAnswer}
          />
        ))}
        <CommentField
          language={language}
          max={commentMax}
          value={values.comment}
          fault={faults.get('comment')}
        />
        <p class="actions">
          <button type="submit">{text.receipt.saveCorrection}</button>
          <a href={`${paths.receipt(receipt)}?language=${language}`}>{text.receipt.back}</a>
        </p>
      </form>
    </>
  );
}

function storedValues(view: OpenReceipt): FormValues {
  const ratings = Object.entries(view.ratings).map(([criterion, rating]) => [criterion, String(rating)]);
  return { ratings: Object.fromEntries(ratings), comment: view.comment ?? '' };
}

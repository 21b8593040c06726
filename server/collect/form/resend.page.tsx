/** Answers a sent form while the catalogue cannot be read: no question can be drawn, and nothing typed is lost. */

import type { Language } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import type { ProblemCode } from '#shared/contracts/problem.ts';
import { commentGraphemesMax } from '#shared/contracts/submission.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';
import { CommentField } from '../../pages/comment-field.tsx';
import { Layout } from '../../pages/layout.tsx';
import { ProblemBanner } from '../../pages/problem-banner.tsx';
import { ratingField } from '../../pages/question-row.tsx';
import type { PostedForm } from './read-form.ts';

type ResendPageProps = {
  readonly language: Language;
  /** As in the address. */
  readonly code: string;
  readonly posted: PostedForm;
  readonly problem: ProblemCode;
};

export function ResendPage({ language, code, posted, problem }: ResendPageProps) {
  const text = pageMessages[language];
  const { ratings, comment } = posted.values;
  const answers = Object.entries(ratings).map(([criterion, value]) => [ratingField(criterion), value]);
  return (
    <Layout
      title={`${text.faults.mark} ${text.form.title}`}
      description={text.form.promise}
      language={language}
      narrow
      unlisted
    >
      <h1>{text.faults.title}</h1>
      <ProblemBanner problem={problem} language={language} />
      <form method="post" action={paths.form(code, { language })} class="questions">
        {[...Object.entries(posted.fields), ...answers].map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <CommentField language={language} max={commentGraphemesMax} value={comment} />
        <p>
          <button type="submit">{text.problems.resend}</button>
        </p>
      </form>
    </Layout>
  );
}

/** `/s/CODE`: the questionnaire as one plain form that needs no script. */
import type { Language } from '#shared/charter/circumstances.ts';
import type { Question } from '#shared/charter/questionnaire.ts';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import { paths } from '#shared/contracts/paths.ts';
import type { FieldFault, ProblemCode } from '#shared/contracts/problem.ts';
import { type PageMessages, pageMessages } from '#shared/i18n/page-messages.ts';
import { CommentField } from '../pages/comment-field.tsx';
import { DemoBanner } from '../pages/demo-banner.tsx';
import { ErrorSummary, faultTexts } from '../pages/error-summary.tsx';
import { Layout } from '../pages/layout.tsx';
import { OriginalWording } from '../pages/original-wording.tsx';
import { QuestionRow, ratingField } from '../pages/question-row.tsx';

/** As typed: `ratings` by criterion holds `1` to `5` or `na`. */
export type FormValues = { readonly ratings: Readonly<Record<string, string>>; readonly comment: string };

/** Sent back with the answers; an empty or absent value is not sent. */
export type FormHidden = {
  readonly id: string;
  /** Criteria shown besides `overall`, in order; sent joined by commas. */
  readonly asked: readonly string[];
  readonly edition: string;
  readonly wording: number;
  readonly mode: string;
  readonly language: string;
  readonly channel?: string | null | undefined;
  readonly outcome?: string | null | undefined;
  readonly placement?: string | null | undefined;
};

export type FormPageProps = {
  readonly questionnaire: Questionnaire;
  readonly values: FormValues;
  readonly errors: readonly FieldFault[];
  readonly hidden: FormHidden;
  readonly problem?: ProblemCode | null;
};

/** An untouched form. */
export const emptyValues: FormValues = { ratings: {}, comment: '' };

export function FormPage({ questionnaire, values, errors, hidden, problem = null }: FormPageProps) {
  const { language, service, scales, commentMax } = questionnaire;
  const text = pageMessages[language];
  const faults = faultTexts({ faults: errors, language, commentMax });
  const row = (question: Question) => ({
    question,
    scales,
    value: values.ratings[question.criterion],
    fault: faults.get(ratingField(question.criterion)),
    noAnswer: text.receipt.noAnswer,
  });
  return (
    <Layout
      title={`${faults.size > 0 ? `${text.faults.title} – ` : ''}${text.form.title} – ${service.name}`}
      description={text.form.promise}
      language={language}
      // A link would lose what was typed: it is offered while there is nothing to lose.
      inLanguage={values === emptyValues ? (other) => formAddress(service.code, hidden, other) : undefined}
      narrow
      unlisted
    >
      <DemoBanner demo={service.demo} language={language} />
      <p class="eyebrow">
        <bdi lang="fr">{service.name}</bdi>
      </p>
      <h1>{text.form.title}</h1>
      <OriginalWording language={language} criteria={['overall', ...hidden.asked]} />
      <ProblemBanner problem={problem} text={text.problems} />
      <ErrorSummary faults={faults} language={language} />
      <form
        method="post"
        action={`${paths.form(service.code)}?language=${language}`}
        class="questions"
        novalidate={faults.size > 0}
      >
        <HiddenFields hidden={hidden} />
        <QuestionRow {...row(questionnaire.required)} required note={text.form.required} />
        {hidden.asked.length > 0 ? (
          <div class="section-title">
            <h2>{text.panel.more}</h2>
            <p class="promise">{text.form.criteriaNote}</p>
          </div>
        ) : null}
        {shownQuestions(questionnaire, hidden.asked).map((question) => (
          <QuestionRow {...row(question)} />
        ))}
        <CommentField
          language={language}
          max={commentMax}
          value={values.comment}
          fault={faults.get('comment')}
        />
        <div class="stack">
          <p class="promise">
            {text.panel.notice}{' '}
            <a href={paths.privacy()} hreflang="fr">
              {text.form.privacy}
            </a>
          </p>
          <button type="submit">{text.panel.send}</button>
        </div>
      </form>
    </Layout>
  );
}

/** `/s/CODE` of a service that takes no ratings any more. */
export function InactiveFormPage({
  questionnaire,
}: {
  questionnaire: Pick<Questionnaire, 'service' | 'language'>;
}) {
  const { language, service } = questionnaire;
  const text = pageMessages[language].form;
  return (
    <Layout
      title={`${text.inactive} – ${service.name}`}
      description={text.inactive}
      language={language}
      narrow
      unlisted
    >
      <DemoBanner demo={service.demo} language={language} />
      <p class="eyebrow">
        <bdi lang="fr">{service.name}</bdi>
      </p>
      <h1>{text.inactive}</h1>
      <p class="lead">{text.inactiveMore}</p>
      <p>
        <a href={paths.service(service.code)} hreflang="fr">
          {text.results}
        </a>
      </p>
    </Layout>
  );
}

/** The form as this link opened it, in another language. */
function formAddress(service: string, hidden: FormHidden, language: Language): string {
  const { channel, outcome, placement, mode } = hidden;
  const wishes = { channel, outcome, placement, m: mode === 'form' ? null : mode, language };
  const named = Object.entries(wishes).flatMap(([name, value]) =>
    value ? [[name, value] as [string, string]] : [],
  );
  return `${paths.form(service)}?${new URLSearchParams(named)}`;
}

/** The questions of the criteria asked, in the order they were first shown: a redrawn page must not change them. */
function shownQuestions(questionnaire: Questionnaire, asked: readonly string[]): Question[] {
  const pool = [...questionnaire.fixed, ...questionnaire.draws.flatMap((draw) => draw.from)];
  return asked.flatMap((key) => pool.find((question) => question.criterion === key) ?? []);
}

function HiddenFields({ hidden }: { hidden: FormHidden }) {
  const fields = { ...hidden, asked: hidden.asked.join(','), wording: String(hidden.wording) };
  return (
    <>
      {Object.entries(fields).map(([name, value]) =>
        value ? <input type="hidden" name={name} value={value} /> : null,
      )}
    </>
  );
}

function ProblemBanner({ problem, text }: { problem: ProblemCode | null; text: PageMessages['problems'] }) {
  if (problem === null || problem === 'invalid-request') return null;
  const message =
    problem === 'rate-limited'
      ? text.limited
      : problem === 'submission-conflict'
        ? text.conflict
        : problem === 'overloaded' || problem === 'unavailable'
          ? text.busy
          : text.failed;
  return (
    <p class="banner fault" role="alert">
      {message}
    </p>
  );
}

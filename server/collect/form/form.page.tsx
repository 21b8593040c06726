/** `/s/CODE`: the questionnaire as one plain form that needs no script. */
import type { Question } from '#shared/charter/questionnaire.ts';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import { type FormWishes, paths } from '#shared/contracts/paths.ts';
import type { FieldFault, ProblemCode } from '#shared/contracts/problem.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';
import { CommentField } from '../../pages/comment-field.tsx';
import { DemoBanner } from '../../pages/demo-banner.tsx';
import { ErrorSummary, faultTexts } from '../../pages/error-summary.tsx';
import { Layout } from '../../pages/layout.tsx';
import { OriginalWording } from '../../pages/original-wording.tsx';
import { ProblemBanner } from '../../pages/problem-banner.tsx';
import { QuestionRow, ratingField } from '../../pages/question-row.tsx';
import type { FormHidden, FormValues } from './form-values.ts';

export type FormPageProps = {
  readonly questionnaire: Questionnaire;
  readonly values: FormValues;
  readonly errors: readonly FieldFault[];
  readonly hidden: FormHidden;
  readonly problem?: ProblemCode | null;
  /** Where the id was used before: the receipt of what was sent with it. */
  readonly earlier?: string | null;
};

export function FormPage(props: FormPageProps) {
  const { questionnaire, values, errors, hidden, problem = null } = props;
  const { language, service, scales, commentMax } = questionnaire;
  const text = pageMessages[language];
  const faults = faultTexts({ faults: errors, shown: hidden.asked, language, commentMax });
  const refused = problem !== null || faults.size > 0;
  const row = (question: Question) => ({
    question,
    scales,
    value: values.ratings[question.criterion],
    fault: faults.get(ratingField(question.criterion)),
    noAnswer: text.receipt.noAnswer,
  });
  return (
    <Layout
      title={`${refused ? `${text.faults.mark} ` : ''}${text.form.title} – ${service.name}`}
      description={text.form.promise}
      language={language}
      // A link would lose what was typed: it is offered while there is nothing to lose.
      inLanguage={
        refused ? undefined : (other) => paths.form(service.code, { ...wishesOf(hidden), language: other })
      }
      narrow
      unlisted
    >
      <DemoBanner demo={service.demo} language={language} />
      <p class="eyebrow">
        <bdi lang="fr">{service.name}</bdi>
      </p>
      <h1>{text.form.title}</h1>
      <OriginalWording language={language} criteria={['overall', ...hidden.asked]} />
      <ProblemBanner problem={problem} language={language} links={waysOn(props)} />
      <ErrorSummary faults={faults} language={language} title={text.faults.title} />
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

/** The questions of the criteria asked, in the order they were first shown: a redrawn page must not change them. */
function shownQuestions(questionnaire: Questionnaire, asked: readonly string[]): Question[] {
  return asked.flatMap((criterion) => questionOf(questionnaire, criterion) ?? []);
}

/** One of those a person may be asked besides the required one. */
export function questionOf({ fixed, draws }: Questionnaire, criterion: string): Question | undefined {
  return [...fixed, ...draws.flatMap((draw) => draw.from)].find(
    (question) => question.criterion === criterion,
  );
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

/** Where a person can go whose form will not be taken however often it is sent. */
function waysOn({ questionnaire, hidden, problem, earlier }: FormPageProps) {
  const { language, service } = questionnaire;
  const { form, problems } = pageMessages[language];
  if (problem === 'service-inactive') return [{ href: paths.service(service.code), text: form.results }];
  if (problem !== 'submission-conflict') return [];
  const another = paths.form(service.code, { ...wishesOf(hidden), language });
  return [
    ...(earlier
      ? [{ href: `${paths.receipt(earlier)}?language=${language}`, text: problems.openEarlier }]
      : []),
    { href: another, text: problems.openAnother },
  ];
}

/** What the link that led here wished for: a link to the same form says it again. */
function wishesOf({ channel, outcome, placement, mode }: FormHidden): FormWishes {
  return { channel, outcome, placement, m: mode === 'qr' || mode === 'link' ? mode : null };
}

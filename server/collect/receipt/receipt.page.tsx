/** `/r/CODE`: what became of a submission, and – while it is open – the right to correct or withdraw it. */
import type { Child } from 'hono/jsx';
import type { Language } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import { formats } from '#shared/i18n/format.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';
import { DemoBanner } from '../../pages/demo-banner.tsx';
import { Layout } from '../../pages/layout.tsx';
import { OriginalWording } from '../../pages/original-wording.tsx';
import { CorrectionForm } from './correction-form.page.tsx';
import { PublishNow } from './publish-now.page.tsx';
import { ReceiptNumber } from './receipt-number.page.tsx';
import type { OpenReceipt, ReceiptAction, ReceiptPageProps } from './receipt-page-props.ts';

export function ReceiptPage(props: ReceiptPageProps) {
  const { language, service, step = 'view', notice = null } = props;
  const text = pageMessages[language].receipt;
  const title = noticeTitle(props);
  return (
    <Layout
      title={`${refused(props) ? `${pageMessages[language].faults.mark} ` : ''}${title} – ${service.name}`}
      description={text.title}
      language={language}
      inLanguage={(other) => `${paths.receipt(props.receipt)}?language=${other}`}
      narrow
      unlisted
    >
      <DemoBanner demo={service.demo} language={language} />
      <p class="eyebrow">
        {text.title} · <bdi lang="fr">{service.name}</bdi>
      </p>
      <h1>{title}</h1>
      {notice === 'too-late' ? (
        <p class="banner" role="status">
          {text.tooLate}
        </p>
      ) : null}
      {step === 'view' ? <Whole {...props} /> : <Step {...props} step={step} />}
      <p class="part">
        <a href={paths.service(service.code)} hreflang="fr">
          {text.results}
        </a>
      </p>
    </Layout>
  );
}

function refused({ view }: ReceiptPageProps): boolean {
  return view.state === 'open' && Boolean(view.refused);
}

function noticeTitle({ language, view, step = 'view', notice }: ReceiptPageProps): string {
  const text = pageMessages[language].receipt;
  if (view.state === 'open' && step === 'correct') return text.correctTitle;
  if (view.state === 'open' && step === 'withdraw') return text.withdrawTitle;
  if (step === 'erase-comment') return text.eraseTitle;
  // A notice is shown only while it is true: its address can be opened again later, or typed by hand.
  if (notice === 'recorded' && view.state === 'open') return text.recorded;
  if (notice === 'corrected' && view.state === 'open') return text.corrected;
  if (notice === 'withdrawn' && view.state === 'withdrawn') return text.withdrawn;
  if (notice === 'comment-erased' && !('comment' in view && view.comment)) return text.commentErased;
  if (view.state === 'closed')
    return view.release === null ? text.closing : text.closed(formats[language].release(view.release));
  if (view.state === 'withdrawn') return text.gone;
  return view.state === 'unknown' ? text.unknown : text.title;
}

function Whole(props: ReceiptPageProps) {
  const { language, receipt, view } = props;
  const text = pageMessages[language].receipt;
  const more = {
    open: text.open,
    closed: text.closedMore,
    withdrawn: text.goneMore,
    unknown: text.unknownMore,
  };
  return (
    <>
      <div class="part">
        <p class="lead">{more[view.state]}</p>
      </div>
      {view.state === 'open' ? <Next {...props} /> : null}
      {view.state === 'open' && props.publishAt ? (
        <PublishNow language={language} publishAt={props.publishAt} minCell={props.minCell} />
      ) : null}
      <ReceiptNumber language={language} receipt={receipt} url={props.url} open={view.state === 'open'} />
      {view.state === 'open' ? <Stored {...props} view={view} /> : null}
      {view.state !== 'open' && view.state !== 'withdrawn' && view.comment !== null ? (
        <div class="part">
          <Comment language={language} comment={view.comment} />
          <StepLink {...props} step="erase-comment" />
        </div>
      ) : null}
    </>
  );
}

function Stored(props: ReceiptPageProps & { view: OpenReceipt }) {
  const { language, scales, view } = props;
  const text = pageMessages[language].receipt;
  return (
    <div class="part">
      <h2>{text.stored}</h2>
      <p class="quiet">{text.day(formats[language].day(view.day))}</p>
      <dl class="kept">
        {view.questions.map(({ criterion, text: question, scale }) => {
          const rating = view.ratings[criterion];
          const answer = rating === undefined || rating === 'na' ? null : scales[scale][rating - 1];
          return (
            <div>
              <dt>{question}</dt>
              <dd>{answer ?? (rating === 'na' ? scales.na : text.noAnswer)}</dd>
            </div>
          );
        })}
      </dl>
      <OriginalWording language={language} criteria={view.questions.map(({ criterion }) => criterion)} />
      {view.comment === null ? null : <Comment language={language} comment={view.comment} />}
      <p class="actions">
        <StepLink {...props} step="correct" first />
        <StepLink {...props} step="withdraw" />
        {view.comment === null ? null : <StepLink {...props} step="erase-comment" />}
      </p>
    </div>
  );
}

/** Free text of a citizen: a text node, with its line breaks. */
function Comment({ language, comment }: { language: Language; comment: string }) {
  return (
    <>
      <h3>{pageMessages[language].receipt.comment}</h3>
      <blockquote class="verbatim" dir="auto">
        {comment}
      </blockquote>
    </>
  );
}

const stepTexts = {
  correct: ['correct', 'correct', 'correct'],
  withdraw: ['withdraw', 'withdrawMore', 'withdrawConfirm'],
  'erase-comment': ['eraseComment', 'eraseMore', 'eraseConfirm'],
} as const;

/** A link, since a GET never writes: the page it opens asks for confirmation by POST. */
function StepLink(props: ReceiptPageProps & { step: ReceiptAction; first?: boolean }) {
  const { language, receipt, step, first = false } = props;
  return (
    <a
      class={first ? 'button' : 'button second'}
      href={`${paths.receipt(receipt)}?step=${step}&language=${language}`}
    >
      {pageMessages[language].receipt[stepTexts[step][0]]}
    </a>
  );
}

function Step(props: ReceiptPageProps & { step: ReceiptAction }) {
  const { language, receipt, step, view } = props;
  if (step === 'correct' && view.state === 'open') return <CorrectionForm {...props} view={view} />;
  if (step !== 'erase-comment' && view.state !== 'open') return <Whole {...props} />;
  const text = pageMessages[language].receipt;
  const [, more, confirm] = stepTexts[step];
  return (
    <ReceiptForm language={language} receipt={receipt} action={step}>
      <p class="lead">{text[more]}</p>
      {step === 'erase-comment' && 'comment' in view && view.comment !== null ? (
        <blockquote class="verbatim" dir="auto">
          {view.comment}
        </blockquote>
      ) : null}
      <p class="actions">
        <button type="submit">{text[confirm]}</button>
        <a href={`${paths.receipt(receipt)}?language=${language}`}>{text.back}</a>
      </p>
    </ReceiptForm>
  );
}

type ReceiptFormProps = {
  readonly language: Language;
  readonly receipt: string;
  readonly action: ReceiptAction;
  readonly children?: Child;
};

function ReceiptForm({ language, receipt, action, children }: ReceiptFormProps) {
  return (
    <form method="post" action={`${paths.receipt(receipt)}?language=${language}`} class="part">
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="language" value={language} />
      {children}
    </form>
  );
}

/** What becomes of an open submission by itself. */
function Next({ language, countsFrom, minCell }: ReceiptPageProps) {
  const text = pageMessages[language].receipt;
  const format = formats[language];
  if (countsFrom === null) return null;
  return (
    <div class="part">
      <h2>{text.next}</h2>
      <p>{text.nextMore(format.day(countsFrom), format.integer(minCell))}</p>
    </div>
  );
}

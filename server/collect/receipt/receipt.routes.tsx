/** `/r/CODE`: the citizen's own view of what was stored, with the right to correct, withdraw and erase. */
import { type Context, Hono } from 'hono';
import { paths } from '#shared/contracts/paths.ts';
import type { Dependencies } from '../../dependencies.ts';
import { pageLanguage } from '../../pages/page-language.ts';
import { ratingField } from '../../pages/question-row.tsx';
import { typedReceiptMax } from '../../pages/receipt-box.tsx';
import { formBodyLimit, postedFields } from '../../platform/http/posted-fields.ts';
import { setProblem } from '../../platform/http/problem-response.ts';
import { reportRefusal } from '../../platform/http/report-refusal.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { ReceiptKey, Service, StoredSubmission } from '../../storage/store.ts';
import { type PostedForm, readPostedForm } from '../form/read-form.ts';
import { BadReceiptPage } from './bad-receipt.page.tsx';
import { FindReceiptPage } from './find-receipt.page.tsx';
import { readCorrection, refuseUnknownFields } from './read-correction.ts';
import { ReceiptPage } from './receipt.page.tsx';
import { readReceiptCode, receiptCodeOf } from './receipt-code.ts';
import type { ReceiptAction, ReceiptPageProps } from './receipt-page-props.ts';
import { receiptProps } from './receipt-view.ts';

type Deps = Pick<Dependencies, 'config' | 'store' | 'clock' | 'sign' | 'logger' | 'metrics'>;
type Found = { readonly key: ReceiptKey; readonly service: Service; readonly stored: StoredSubmission };
type Notice = NonNullable<ReceiptPageProps['notice']>;

const steps: readonly ReceiptAction[] = ['correct', 'withdraw', 'erase-comment'];
const notices: readonly Notice[] = ['recorded', 'corrected', 'withdrawn', 'comment-erased', 'too-late'];

export function receiptRoutes(deps: Deps): Hono {
  const app = new Hono();
  const path = '/r/:receipt';

  app.get(paths.findReceipt(), (context) => {
    context.header('Cache-Control', 'no-store');
    const language = pageLanguage(context.req.raw);
    const receipt = pastedReceipt(context.req.query('receipt') ?? '');
    return receipt
      ? context.redirect(`${paths.receipt(receipt)}?language=${language}`, 303)
      : context.html(<FindReceiptPage language={language} />);
  });

  app.get(path, async (context) => {
    context.header('Cache-Control', 'no-store');
    const { step, done } = context.req.query();
    const found = await find(deps, context.req.param('receipt'));
    if (!found) return badReceipt(context);
    const props = await receiptProps(deps, found, pageLanguage(context.req.raw));
    return context.html(
      <ReceiptPage
        {...props}
        step={steps.find((known) => known === step) ?? 'view'}
        notice={notices.find((known) => known === done) ?? null}
      />,
    );
  });

  app.post(path, formBodyLimit, async (context) => {
    context.header('Cache-Control', 'no-store');
    const posted = readPostedForm(await postedFields(context));
    const found = await find(deps, context.req.param('receipt'));
    if (!found) return badReceipt(context);
    const language = pageLanguage(context.req.raw, posted.fields.language);
    const done = (notice: Notice) => {
      const receipt = receiptCodeOf(deps.sign, found.key);
      return context.redirect(`${paths.receipt(receipt)}?done=${notice}&language=${language}`, 303);
    };
    if (posted.fields.action !== 'correct') refuseUnknownFields(namesOf(posted));
    if (posted.fields.action === 'erase-comment') {
      await deps.store.submissions.eraseComment(found.key);
      return done('comment-erased');
    }
    if (posted.fields.action === 'withdraw') {
      const withdrawn = await deps.store.submissions.withdraw(found.key, deps.clock.today());
      return done(withdrawn || found.stored.state === 'withdrawn' ? 'withdrawn' : 'too-late');
    }
    if (posted.fields.action !== 'correct') throw new ProblemError('invalid-request');
    return correct(deps, context, found, posted, done);
  });
  return app;
}

async function correct(
  deps: Deps,
  context: Context,
  found: Found,
  posted: PostedForm,
  done: (notice: Notice) => Response,
): Promise<Response> {
  if (found.stored.state !== 'open') return done('too-late');
  try {
    const change = readCorrection(found.stored.content, posted);
    return done((await deps.store.submissions.correct(found.key, change)) ? 'corrected' : 'too-late');
  } catch (thrown) {
    const refusal = reportRefusal(deps, thrown);
    const props = await receiptProps(deps, found, pageLanguage(context.req.raw, posted.fields.language), {
      values: posted.values,
      errors: refusal.errors ?? [],
      problem: refusal.code,
    });
    setProblem(context, refusal);
    return context.html(<ReceiptPage {...props} step="correct" />);
  }
}

/** The number, also where the whole address of the receipt was pasted; empty where nothing of one was typed. */
function pastedReceipt(typed: string): string {
  const [receipt = ''] = typed
    .slice(0, typedReceiptMax)
    .trim()
    .replace(/^.*\/r\//, '')
    .split('?');
  return /[0-9a-z]/i.test(receipt) ? receipt : '';
}

/** Every field as posted: answers belong to a correction only. */
function namesOf({ values, fields }: PostedForm): string[] {
  const ratings = Object.keys(values.ratings).map(ratingField);
  return [...Object.keys(fields), ...ratings, ...(values.comment === '' ? [] : ['comment'])];
}

async function find(deps: Deps, typed: string): Promise<Found | null> {
  const key = readReceiptCode(deps.sign, typed);
  if (typeof key === 'string') return null;
  const service = await deps.store.catalogue.findNumber(key.service);
  return service && { key, service, stored: await deps.store.submissions.find(key) };
}

function badReceipt(context: Context) {
  context.status(404);
  const receipt = context.req.param('receipt') ?? '';
  return context.html(<BadReceiptPage language={pageLanguage(context.req.raw)} receipt={receipt} />);
}

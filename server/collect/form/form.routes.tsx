/** The form without JavaScript: GET draws it and writes nothing, POST stores it and leads to the receipt. */
import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { channels, linkedPlacement, outcomes } from '#shared/charter/circumstances.ts';
import { drawQuestions } from '#shared/charter/questionnaire.ts';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import { paths } from '#shared/contracts/paths.ts';
import { problems } from '#shared/contracts/problem.ts';
import type { Dependencies } from '../../dependencies.ts';
import { pageLanguage } from '../../pages/page-language.ts';
import { findService } from '../../platform/find-service.ts';
import { clientAddress } from '../../platform/http/client-address.ts';
import { formBodyLimit, postedFields } from '../../platform/http/posted-fields.ts';
import { asProblemError, setProblem } from '../../platform/http/problem-response.ts';
import { reportRefusal } from '../../platform/http/report-refusal.ts';
import { oneOf } from '../../platform/one-of.ts';
import type { Service } from '../../storage/store.ts';
import type { AcceptSubmission } from '../accept/accept-submission.ts';
import { buildQuestionnaire } from '../build-questionnaire.ts';
import { idPrefixOf, receiptCodeOf } from '../receipt/receipt-code.ts';
import { FormPage, InactiveFormPage, questionOf } from './form.page.tsx';
import { emptyValues, type FormHidden } from './form-values.ts';
import { type PostedForm, readPostedForm, readSubmission, redrawnHidden } from './read-form.ts';
import { ResendPage } from './resend.page.tsx';

type Deps = Pick<Dependencies, 'config' | 'store' | 'clock' | 'random' | 'sign' | 'logger' | 'metrics'>;

/**
 * Not `no-store`: "back" then shows the page as it was, with its id and answers, and what is sent twice counts once.
 * Not `no-cache`: Firefox then asks for a new page even on "back". A form that is opened anew is always asked for anew,
 * and has a new id.
 */
const formCache = 'private, max-age=0';

export function formRoutes(deps: Deps, acceptSubmission: AcceptSubmission): Hono {
  const app = new Hono();
  const path = '/s/:code';

  app.get(path, async (context) => {
    const { service, questionnaire } = await prepare(deps, context, context.req.query());
    // The fallback link of an element that was to show results, and could not.
    if (context.req.query('display') === 'results') return context.redirect(paths.service(service.code));
    context.header('Cache-Control', formCache);
    if (!service.active) return context.html(<InactiveFormPage questionnaire={questionnaire} />);
    const hidden = freshHidden(deps, questionnaire, context.req.query());
    return context.html(
      <FormPage questionnaire={questionnaire} values={emptyValues} errors={[]} hidden={hidden} />,
    );
  });

  app.post(path, formBodyLimit, async (context) => {
    const posted = readPostedForm(await postedFields(context));
    context.header('Cache-Control', 'no-store');
    let prepared: Prepared;
    try {
      prepared = await prepare(deps, context, posted.fields);
    } catch (thrown) {
      return drawResend(deps, context, posted, thrown);
    }
    const { service, questionnaire } = prepared;
    try {
      const submission = readSubmission(service.code, posted);
      const address = clientAddress(context, deps.config.trustedHops);
      const { receipt } = await acceptSubmission(submission, { address });
      // 303: refreshing the receipt page never sends the form again.
      return context.redirect(
        `${paths.receipt(receipt.receipt)}?done=recorded&language=${questionnaire.language}`,
        303,
      );
    } catch (thrown) {
      return drawRefused(deps, context, prepared, posted, thrown);
    }
  });
  return app;
}

/** The form again, with everything typed and the same id: sent again it counts once. */
function drawRefused(
  deps: Deps,
  context: Context,
  { service, questionnaire }: Prepared,
  posted: PostedForm,
  thrown: unknown,
) {
  const refusal = reportRefusal(deps, thrown);
  const { code, errors = [] } = refusal;
  const hidden = redrawnHidden({
    posted,
    refused: errors,
    fresh: freshHidden(deps, questionnaire, {}),
    known: (criterion) => questionOf(questionnaire, criterion) !== undefined,
  });
  // Whoever holds the whole id sent that submission: the receipt tells them nothing new.
  const earlier = { service: service.number, idPrefix: idPrefixOf(hidden.id) };
  setProblem(context, refusal);
  return context.html(
    <FormPage
      questionnaire={questionnaire}
      values={posted.values}
      errors={errors}
      hidden={hidden}
      problem={code}
      earlier={code === 'submission-conflict' ? receiptCodeOf(deps.sign, earlier) : null}
    />,
  );
}

function drawResend(deps: Deps, context: Context, posted: PostedForm, thrown: unknown) {
  if (problems[asProblemError(thrown).code].status < 500) throw thrown;
  const refusal = reportRefusal(deps, thrown);
  setProblem(context, refusal);
  return context.html(
    <ResendPage
      language={pageLanguage(context.req.raw, posted.fields.language)}
      code={context.req.param('code') ?? ''}
      posted={posted}
      problem={refusal.code}
    />,
  );
}

type Prepared = { readonly service: Service; readonly questionnaire: Questionnaire };

/** A link's parameters are wishes: an unknown one is dropped, never refused, so that no poster leads nowhere. */
async function prepare(
  deps: Deps,
  context: Context,
  wishes: Readonly<Record<string, string>>,
): Promise<Prepared> {
  const service = await findService(deps.store.catalogue, context.req.param('code') ?? '');
  const questionnaire = buildQuestionnaire({
    service,
    channel: oneOf(channels, wishes.channel),
    language: pageLanguage(context.req.raw, wishes.language),
    placement: linkedPlacement(wishes.placement),
    today: deps.clock.today(),
    publicUrl: deps.config.publicUrl,
  });
  return { service, questionnaire };
}

function freshHidden(
  deps: Deps,
  questionnaire: Questionnaire,
  wishes: Readonly<Record<string, string>>,
): FormHidden {
  return {
    id: randomUUID(),
    asked: drawQuestions(questionnaire, deps.random).map(({ criterion }) => criterion),
    edition: questionnaire.edition,
    wording: questionnaire.wording,
    mode: oneOf(['qr', 'link'] as const, wishes.m) ?? 'form',
    language: questionnaire.language,
    channel: questionnaire.channel,
    outcome: oneOf(outcomes, wishes.outcome),
    placement: questionnaire.placement,
  };
}

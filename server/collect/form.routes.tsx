/** The form without JavaScript: GET draws it and writes nothing, POST stores it and leads to the receipt. */
import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { channels, outcomes, placementCharactersMax } from '#shared/charter/circumstances.ts';
import { drawQuestions } from '#shared/charter/questionnaire.ts';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import { paths } from '#shared/contracts/paths.ts';
import { type FieldFault, type ProblemCode, problems } from '#shared/contracts/problem.ts';
import type { Dependencies } from '../dependencies.ts';
import { pageLanguage } from '../pages/page-language.ts';
import { clientAddress } from '../platform/client-address.ts';
import { asProblemError, ProblemError, problemHeaders } from '../platform/problem.ts';
import type { Service } from '../storage/store.ts';
import type { AcceptSubmission } from './accept-submission.ts';
import { buildQuestionnaire } from './build-questionnaire.ts';
import { emptyValues, type FormHidden, FormPage, InactiveFormPage } from './form.page.tsx';
import { formBodyLimit, postedFields } from './posted-fields.routes.ts';
import { hiddenOf, readPostedForm, readSubmission } from './read-form.ts';

type Deps = Pick<Dependencies, 'config' | 'store' | 'clock' | 'random'>;

export function formRoutes(deps: Deps, acceptSubmission: AcceptSubmission): Hono {
  const app = new Hono();
  const path = '/s/:code';

  app.get(path, async (context) => {
    const { service, questionnaire } = await prepare(deps, context, context.req.query());
    context.header('Cache-Control', 'no-store');
    if (!service.active) return context.html(<InactiveFormPage questionnaire={questionnaire} />);
    const hidden = freshHidden(deps, questionnaire, context.req.query());
    return context.html(
      <FormPage questionnaire={questionnaire} values={emptyValues} errors={[]} hidden={hidden} />,
    );
  });

  app.post(path, formBodyLimit, async (context) => {
    const posted = readPostedForm(await postedFields(context));
    const { service, questionnaire } = await prepare(deps, context, posted.fields);
    context.header('Cache-Control', 'no-store');

    const redraw = (errors: readonly FieldFault[], problem: ProblemCode) => {
      const hidden = hiddenOf(posted.fields, freshHidden(deps, questionnaire, {}));
      context.status(problems[problem].status);
      return context.html(
        <FormPage
          questionnaire={questionnaire}
          values={posted.values}
          errors={errors}
          hidden={hidden}
          problem={problem}
        />,
      );
    };
    const read = readSubmission(service.code, posted);
    if ('faults' in read) return redraw(read.faults, 'invalid-request');
    try {
      const address = clientAddress(context, deps.config.trustedHops);
      const { receipt } = await acceptSubmission(read.submission, address);
      // 303: refreshing the receipt page never sends the form again.
      return context.redirect(
        `${paths.receipt(receipt.receipt)}?done=recorded&language=${questionnaire.language}`,
        303,
      );
    } catch (thrown) {
      const error = asProblemError(thrown);
      if (error.code === 'internal-error') throw thrown;
      if (error.code === 'service-inactive') {
        context.status(problems[error.code].status);
        return context.html(<InactiveFormPage questionnaire={questionnaire} />);
      }
      for (const [name, value] of Object.entries(problemHeaders(error))) context.header(name, value);
      return redraw(error.errors ?? [], error.code);
    }
  });
  return app;
}

/** A link's parameters are wishes: an unknown one is dropped, never refused, so that no poster leads nowhere. */
async function prepare(
  deps: Deps,
  context: Context,
  wishes: Readonly<Record<string, string>>,
): Promise<{ service: Service; questionnaire: Questionnaire }> {
  const service = await deps.store.catalogue.find(context.req.param('code') ?? '');
  if (!service) throw new ProblemError('unknown-service');
  const questionnaire = buildQuestionnaire({
    service,
    channel: oneOf(channels, wishes.channel),
    language: pageLanguage(context.req.raw, wishes.language),
    placement: wishes.placement?.slice(0, placementCharactersMax) ?? null,
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

function oneOf<T extends string>(known: readonly T[], wish: string | undefined): T | null {
  return known.find((value) => value === wish) ?? null;
}

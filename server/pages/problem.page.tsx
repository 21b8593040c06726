/** The HTML twin of a problem document: what happened, what to do, that nothing was lost. */
import type { Language } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import { type ProblemCode, problems } from '#shared/contracts/problem.ts';
import { type PageMessages, pageMessages } from '#shared/i18n/page-messages.ts';
import { Layout } from './layout.tsx';
import { SearchBox } from './search-box.tsx';

type ProblemText = { readonly title: string; readonly more: string };

export function problemPage(code: ProblemCode, language: Language = 'fr') {
  const { status } = problems[code];
  const text = pageMessages[language];
  const { title, more } = problemText(code, text);
  return (
    <Layout title={title} description={more} language={language} unlisted narrow>
      <p class="eyebrow">{text.refusals.eyebrow(String(status))}</p>
      <h1>{title}</h1>
      <p class="lead">{more}</p>
      {status === 404 ? (
        <div class="part">
          <SearchBox language={language} />
        </div>
      ) : null}
      <p class="part">
        <a href={paths.home()} hreflang="fr">
          {text.refusals.home}
        </a>
      </p>
    </Layout>
  );
}

function problemText(code: ProblemCode, { refusals, form }: PageMessages): ProblemText {
  const texts: Partial<Record<ProblemCode, ProblemText>> = {
    'unknown-service': refusals.unknownCode,
    'unknown-organisation': refusals.unknownCode,
    'unknown-edition': refusals.notFound,
    'not-found': refusals.notFound,
    'method-not-allowed': refusals.wrongMethod,
    'service-inactive': { title: form.inactive, more: form.inactiveMore },
    'body-too-large': refusals.tooLong,
    'rate-limited': refusals.limited,
    'internal-error': refusals.failed,
    overloaded: refusals.busy,
    unavailable: refusals.busy,
  };
  return texts[code] ?? refusals.badRequest;
}

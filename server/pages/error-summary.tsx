/** What was refused in a form: a sentence for each field, and all of them above it. */
import type { Language } from '#shared/charter/circumstances.ts';
import type { FieldFault } from '#shared/contracts/problem.ts';
import { formats } from '#shared/i18n/format.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';
import { fieldId, ratingField } from './question-row.tsx';

/** What a citizen reads for each faulty field, by the name of the field; the API's messages speak to developers. */
export function faultTexts(input: {
  readonly faults: readonly FieldFault[];
  /** Criteria the form shows: a rating of another one leads nowhere. */
  readonly shown: readonly string[];
  readonly language: Language;
  readonly commentMax: number;
}): ReadonlyMap<string, string> {
  const text = pageMessages[input.language].faults;
  const limit = formats[input.language].integer(input.commentMax);
  const ratings = new Set(input.shown.map(ratingField));
  const faultText = (field: string): string => {
    if (field === 'comment') return text.commentLong(limit);
    if (field === ratingField('overall')) return text.overall;
    return ratings.has(field) ? text.rating : text.other;
  };
  return new Map(input.faults.map(({ field }) => [field, faultText(field)]));
}

/**
 * Stands above a refused form: each fault leads to its field, each sentence is said once. Focused as the page opens, as
 * the banner of a problem is.
 */
export function ErrorSummary({
  faults,
  language,
  title,
}: {
  faults: ReadonlyMap<string, string>;
  language: Language;
  title: string;
}) {
  if (faults.size === 0) return null;
  const text = pageMessages[language].faults;
  const fieldOf = new Map([...faults].reverse().map(([field, message]) => [message, field]));
  return (
    // Without script an alert that is there from the start is not read out: the page opens on it instead.
    <div class="summary" role="alert" aria-labelledby="faults" tabindex={-1} autofocus>
      <h2 id="faults">{title}</h2>
      <p>{text.kept}</p>
      <ul>
        {[...new Set(faults.values())].map((message) => {
          const field = fieldOf.get(message) ?? '';
          return <li>{message === text.other ? message : <a href={`#${fieldId(field)}`}>{message}</a>}</li>;
        })}
      </ul>
    </div>
  );
}

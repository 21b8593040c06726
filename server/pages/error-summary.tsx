import type { Language } from '#shared/charter/circumstances.ts';
import type { FieldFault } from '#shared/contracts/problem.ts';
import { formats } from '#shared/i18n/format.ts';
import { type PageMessages, pageMessages } from '#shared/i18n/page-messages.ts';
import { fieldId, ratingField } from './question-row.tsx';

/** What a citizen reads for each faulty field, by the name of the field; the API's messages speak to developers. */
export function faultTexts(input: {
  readonly faults: readonly FieldFault[];
  readonly language: Language;
  readonly commentMax: number;
}): ReadonlyMap<string, string> {
  const text = pageMessages[input.language].faults;
  const limit = formats[input.language].integer(input.commentMax);
  return new Map(input.faults.map(({ field }) => [field, faultText(field, text, limit)]));
}

function faultText(field: string, text: PageMessages['faults'], limit: string): string {
  if (field === 'comment') return text.commentLong(limit);
  if (field === ratingField('overall')) return text.overall;
  return field.startsWith('ratings.') ? text.rating : text.other;
}

/** Stands above a refused form: each fault leads to its field. */
export function ErrorSummary({
  faults,
  language,
}: {
  faults: ReadonlyMap<string, string>;
  language: Language;
}) {
  if (faults.size === 0) return null;
  const text = pageMessages[language].faults;
  const anchored = (field: string) => field === 'comment' || field.startsWith('ratings.');
  return (
    <div class="summary" role="alert" aria-labelledby="faults">
      <h2 id="faults">{text.title}</h2>
      <p>{text.kept}</p>
      <ul>
        {[...faults].map(([field, message]) => (
          <li>{anchored(field) ? <a href={`#${fieldId(field)}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}

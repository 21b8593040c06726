/** Stands where a translation is put to people: says that it is one, and holds the French text it stands for. */
import type { Language } from '#shared/charter/circumstances.ts';
import { criterionOf } from '#shared/charter/criteria.ts';
import { translations } from '#shared/charter/translations.ts';
import { typeset, typesetIn } from '#shared/i18n/typography.ts';

type OriginalWordingProps = {
  readonly language: Language;
  /** Criteria shown, in order. */
  readonly criteria: readonly string[];
};

export function OriginalWording({ language, criteria }: OriginalWordingProps) {
  if (language === 'fr') return null;
  const { note, original } = translations[language];
  const set = typesetIn(language);
  return (
    <div class="original">
      <p>{set(note)}</p>
      <details>
        <summary>{set(original)}</summary>
        <ol lang="fr" dir="ltr">
          {criteria.map((key) => (
            <li>{typeset(criterionOf(key).text.fr)}</li>
          ))}
        </ol>
      </details>
    </div>
  );
}

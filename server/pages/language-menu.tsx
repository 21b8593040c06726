/** The same page in the other languages, each under its own name. Open at once where details are not known. */
import { type Language, languages } from '#shared/charter/circumstances.ts';
import { directionOf, languageNames } from '#shared/i18n/language-names.ts';
import { pageMessages } from '#shared/i18n/page-messages.ts';

export type LanguageMenuProps = {
  readonly language: Language;
  /** Address of this page in another language. */
  readonly address: (language: Language) => string;
};

export function LanguageMenu({ language, address }: LanguageMenuProps) {
  return (
    <details class="languages">
      <summary>
        <Globe />
        <span class="spoken">{pageMessages[language].frame.language} </span>
        {languageNames[language]}
      </summary>
      <ul>
        {languages.map((other) => (
          <li>
            {other === language ? (
              <strong aria-current="true">{languageNames[other]}</strong>
            ) : (
              <LanguageLink language={other} address={address} />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

export function LanguageLink({ language, address }: LanguageMenuProps) {
  return (
    <a href={address(language)} lang={language} hreflang={language} dir={directionOf(language)}>
      {languageNames[language]}
    </a>
  );
}

/** Says "languages" to whoever cannot read the word. */
function Globe() {
  return (
    <svg class="globe" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <circle cx="10" cy="10" r="8" />
      <path d="M2 10h16M10 2c-6 5-6 11 0 16M10 2c6 5 6 11 0 16" />
    </svg>
  );
}

/** The choices of an agency as a plain form: every answer is a page with an address of its own. */
import { channels, languages, outcomes } from '#shared/charter/circumstances.ts';
import { paths } from '#shared/contracts/paths.ts';
import { type AgencyLanguage, embedTexts } from '#shared/i18n/embed-texts.ts';
import { languageNames } from '#shared/i18n/language-names.ts';
import type { Invitation } from './invitation-link.ts';
import { type Display, displays } from './snippets.ts';

export const themes = ['page', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export type Choice = {
  readonly invitation: Invitation;
  readonly display: Display;
  readonly theme: Theme;
  /** The placement asked for is not one of the service's. */
  readonly unknownPlacement: boolean;
};

type EmbedChoicesProps = {
  readonly service: { readonly code: string; readonly placements: readonly string[] };
  readonly choice: Choice;
  readonly pageLanguage: AgencyLanguage;
};

export function EmbedChoices({ service, choice, pageLanguage }: EmbedChoicesProps) {
  const text = embedTexts[pageLanguage].choices;
  const { invitation, display, theme, unknownPlacement } = choice;
  const unsaid = ['', text.any] as const;
  return (
    <form method="get" action={`${paths.embed()}#site`} class="choices">
      <input type="hidden" name="service" value={service.code} />
      <input type="hidden" name="page" value={pageLanguage} />
      <Select
        name="display"
        label={text.display}
        chosen={display}
        options={displays.map((one) => [one, text.displays[one]])}
      />
      <Select
        name="channel"
        label={text.channel}
        chosen={invitation.channel}
        options={[unsaid, ...channels.map((one) => [one, text.channels[one]] as const)]}
      />
      <Select
        name="outcome"
        label={text.outcome}
        chosen={invitation.outcome}
        options={[unsaid, ...outcomes.map((one) => [one, text.outcomes[one]] as const)]}
      />
      {service.placements.length > 0 ? (
        <Select
          name="placement"
          label={text.placement}
          chosen={invitation.placement}
          options={[unsaid, ...service.placements.map((one) => [one, one] as const)]}
        />
      ) : (
        <p class="small quiet">{text.noPlacement}</p>
      )}
      <Select
        name="language"
        label={text.language}
        chosen={invitation.language}
        options={[['', text.pageLanguage], ...languages.map((one) => [one, languageNames[one]] as const)]}
      />
      <Select
        name="theme"
        label={text.theme}
        chosen={theme}
        options={themes.map((one) => [one, text.themes[one]])}
      />
      {unknownPlacement ? <p class="banner">{text.unknownPlacement}</p> : null}
      <p>
        <button type="submit">{text.update}</button>
      </p>
    </form>
  );
}

type SelectProps = {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | null;
  readonly options: readonly (readonly [value: string, text: string])[];
};

function Select({ name, label, chosen, options }: SelectProps) {
  return (
    <p>
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {options.map(([value, text]) => (
          <option value={value} selected={value === (chosen ?? '')}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}

/** `/embed`: where an agency takes what invites people to rate, on its site, on paper and by mail. */
import type { Child } from 'hono/jsx';
import { paths } from '#shared/contracts/paths.ts';
import { type AgencyLanguage, agencyLanguages, embedTexts } from '#shared/i18n/embed-texts.ts';
import { invitationTexts } from '#shared/i18n/invitation-texts.ts';
import { languageNames } from '#shared/i18n/language-names.ts';
import { Layout } from '../pages/layout.tsx';
import { CopyBlock } from './copy-block.page.tsx';
import { copyScript } from './copy-script.ts';
import { type CheckedPolicies, EmbedCheck, verdictTitle } from './embed-check.page.tsx';
import { type Choice, EmbedChoices, type Theme } from './embed-choices.page.tsx';
import { keptSetsMax } from './keep-widget-files.ts';
import {
  attributes,
  badgeHtml,
  linkInside,
  mailHtml,
  mailText,
  oneLine,
  type PinnedLoader,
  pinned,
  reserve,
  twoLines,
} from './snippets.ts';

export type EmbedPageProps = {
  readonly pageLanguage: AgencyLanguage;
  readonly publicUrl: string;
  readonly service: { readonly code: string; readonly name: string; readonly placements: readonly string[] };
  readonly choice: Choice;
  readonly loader: PinnedLoader | null;
  readonly checked: CheckedPolicies | null;
};

export function EmbedPage(props: EmbedPageProps) {
  const { pageLanguage, service } = props;
  const text = embedTexts[pageLanguage];
  return (
    <EmbedFrame
      pageLanguage={pageLanguage}
      service={service.code}
      theme={props.choice.theme}
      about={[...(props.checked ? [verdictTitle(props.checked, pageLanguage)] : []), service.name]}
    >
      <p class="lead">
        <bdi>{service.name}</bdi> <span class="quiet small">{service.code}</span>
      </p>
      <p class="actions small">
        <a href={paths.embed({ page: pageLanguage })}>{text.change}</a>
        <a href={paths.service(service.code)}>{text.resultsPage}</a>
      </p>
      <section class="band" aria-labelledby="choices">
        <h2 id="choices">{text.choices.title}</h2>
        <EmbedChoices {...props} />
      </section>
      <OnSite {...props} />
      <EmbedCheck fields={fieldsOf(props)} checked={props.checked} pageLanguage={pageLanguage} />
      <Results {...props} />
      <OnPaper {...props} />
      <OnDesk {...props} />
      <ByMail {...props} />
      <script async src={copyScript.href} />
    </EmbedFrame>
  );
}

type EmbedFrameProps = {
  readonly pageLanguage: AgencyLanguage;
  readonly service: string | null;
  /** What distinguishes this page from others of its kind, for its title. */
  readonly about?: readonly string[];
  /** The preview's, which takes it from the page around it. */
  readonly theme?: Theme;
  readonly children?: Child;
};

/** Title and the way to the other language, also of the page where no service is chosen yet. */
export function EmbedFrame({ pageLanguage, service, about = [], theme, children }: EmbedFrameProps) {
  const text = embedTexts[pageLanguage];
  return (
    <Layout
      title={[...about, text.title].join(' – ')}
      description={text.lead}
      language={pageLanguage}
      widget={service !== null}
      theme={theme}
      unlisted
    >
      <p class="eyebrow">
        {agencyLanguages
          .filter((one) => one !== pageLanguage)
          .map((one) => (
            <a href={paths.embed({ service, page: one })} lang={one} hreflang={one}>
              {languageNames[one]}
            </a>
          ))}
      </p>
      <h1>{text.title}</h1>
      {children}
    </Layout>
  );
}

function OnSite({ pageLanguage, publicUrl, service, choice, loader }: EmbedPageProps) {
  const { site } = embedTexts[pageLanguage];
  const snippet = { publicUrl, code: service.code, ...choice };
  const inside = linkInside(snippet);
  const height = reserve(choice.display, choice.invitation.language ?? null);
  return (
    <section class="band" aria-labelledby="site">
      <h2 id="site">{site.title}</h2>
      <div class="preview">
        <avis-plus {...Object.fromEntries(attributes(snippet))}>
          <a href={inside.href}>{inside.words}</a>
        </avis-plus>
      </div>
      <p class="small quiet">{choice.display === 'results' ? site.previewResults : site.preview}</p>
      <h3>{site.twoLines}</h3>
      <CopyBlock text={twoLines(snippet)} name={site.twoLines} site={site} />
      {/*
       * The link that this snippet makes by itself leads to the form; a link to results has to be written by the page.
       */}
      {choice.display === 'results' ? null : (
        <>
          <h3>{site.oneLine}</h3>
          <CopyBlock text={oneLine(snippet)} name={site.oneLine} site={site} />
        </>
      )}
      <h3>{site.pinned}</h3>
      {loader ? (
        <CopyBlock text={pinned(snippet, loader)} name={site.pinned} site={site} />
      ) : (
        <p>{site.notBuilt}</p>
      )}
      <p class="small quiet">{site.pinnedMore(String(keptSetsMax))}</p>
      {height ? (
        <>
          <h3>{site.reserve}</h3>
          <CopyBlock text={height} name={site.reserve} site={site} />
          {choice.display === 'inline' ? <p class="small quiet">{site.reserveNarrow}</p> : null}
        </>
      ) : null}
      {choice.theme === 'page' ? null : (
        <>
          <h3>{site.theme}</h3>
          <CopyBlock text={`<html data-fr-theme="${choice.theme}">`} name={site.theme} site={site} />
        </>
      )}
      <h3>{site.policy}</h3>
      <CopyBlock text={`script-src ${publicUrl}; connect-src ${publicUrl}`} name={site.policy} site={site} />
    </section>
  );
}

function Results({ pageLanguage, publicUrl, service, choice }: EmbedPageProps) {
  const { results, site } = embedTexts[pageLanguage];
  const { language } = choice.invitation;
  const theme = choice.theme === 'dark' ? 'dark' : 'light';
  // In the language of the picture: the page that shows it may be in another.
  const alt = language ? invitationTexts[language].badge.label : results.alt;
  const html = badgeHtml({ publicUrl, code: service.code, language }, choice.theme, alt);
  return (
    <section class="band" aria-labelledby="badge">
      <h2 id="badge">{results.title}</h2>
      <p>{results.more}</p>
      <p>
        <img
          class="badge"
          src={paths.badge(service.code, { theme, language })}
          alt={alt}
          lang={language ?? undefined}
        />
      </p>
      <CopyBlock text={html} name={results.title} site={site} />
    </section>
  );
}

function OnPaper({ pageLanguage, service, choice }: EmbedPageProps) {
  const { paper } = embedTexts[pageLanguage];
  const { code } = service;
  const links = [
    [paths.poster(code, 'a4', choice.invitation), paper.a4],
    [paths.poster(code, 'a5', choice.invitation), paper.a5],
    [paths.poster(code, 'card', choice.invitation), paper.card],
    [paths.qrCode(code, 'svg', choice.invitation), paper.svg],
    [paths.qrCode(code, 'png', choice.invitation), paper.png],
  ];
  return (
    <section class="band" aria-labelledby="paper">
      <h2 id="paper">{paper.title}</h2>
      <p>{paper.more}</p>
      <ul class="paper-links">
        {links.map(([href, name]) => (
          <li>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OnDesk({ pageLanguage, publicUrl, service, choice }: EmbedPageProps) {
  const { desk, site } = embedTexts[pageLanguage];
  const { channel, placement, language } = choice.invitation;
  const address = `${publicUrl}${paths.kiosk(service.code, { channel, placement, language })}`;
  return (
    <section class="band" aria-labelledby="desk">
      <h2 id="desk">{desk.title}</h2>
      <p>{desk.more}</p>
      <CopyBlock text={address} name={desk.address} site={site} />
      <p class="small quiet">
        {desk.several} <code>{`avis kiosk ${service.code}`}</code>
      </p>
    </section>
  );
}

function ByMail({ pageLanguage, publicUrl, service, choice }: EmbedPageProps) {
  const { mail, site } = embedTexts[pageLanguage];
  const snippet = { publicUrl, code: service.code, ...choice };
  return (
    <section class="band" aria-labelledby="mail">
      <h2 id="mail">{mail.title}</h2>
      <p>{mail.more}</p>
      <h3>{mail.html}</h3>
      <CopyBlock text={mailHtml(snippet)} name={mail.html} site={site} />
      <h3>{mail.plain}</h3>
      <CopyBlock text={mailText(snippet)} name={mail.plain} site={site} />
    </section>
  );
}

function fieldsOf({ pageLanguage, service, choice }: EmbedPageProps) {
  const { invitation, display, theme } = choice;
  return { service: service.code, page: pageLanguage, ...invitation, display, theme };
}

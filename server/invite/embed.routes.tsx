/** The embed page: GET shows what was chosen, POST checks a pasted policy and keeps nothing of it. */
import { type Context, Hono } from 'hono';
import { listLimitDefault, searchCharactersMax } from '#shared/contracts/catalogue.ts';
import { paths } from '#shared/contracts/paths.ts';
import { checkEmbed, sitesOf } from '#shared/embedding/check-embed.ts';
import { openPolicy } from '#shared/embedding/open-policy.ts';
import { readPastedPolicies } from '#shared/embedding/pasted-policies.ts';
import { agencyLanguages } from '#shared/i18n/embed-texts.ts';
import { foldWords } from '#shared/i18n/fold-text.ts';
import type { Dependencies } from '../dependencies.ts';
import { demoServiceCode } from '../pages/demonstration.ts';
import { findService } from '../platform/find-service.ts';
import { bodyAtMost } from '../platform/http/body-limit.ts';
import { serveStatic } from '../platform/http/serve-static.ts';
import type { StaticFile } from '../platform/http/static-files.ts';
import { oneOf } from '../platform/one-of.ts';
import type { Service } from '../storage/store.ts';
import { copyScript } from './copy-script.ts';
import { EmbedPage } from './embed.page.tsx';
import type { CheckedPolicies } from './embed-check.page.tsx';
import { type Choice, themes } from './embed-choices.page.tsx';
import { EmbedSearchPage } from './embed-search.page.tsx';
import { readInvitation } from './invitation-link.ts';
import { displays } from './snippets.ts';
import { pinnedLoader } from './widget-files.ts';

type Deps = Pick<Dependencies, 'config' | 'store'>;

/** 64 Ki characters of policy, three bytes each once percent-encoded, and the address beside them. */
const checkBytesMax = 208 * 1024;
/** Characters of a host page's address that are read. */
const addressMax = 2_000;

export function embedRoutes(deps: Deps, files: ReadonlyMap<string, StaticFile>): Hono {
  const loader = pinnedLoader(files);
  const app = new Hono();
  app.get(copyScript.href, (context) => serveStatic(context, copyScript.file));

  const page = async (context: Context, check: (publicUrl: string) => CheckedPolicies | null) => {
    const wishes = context.req.query();
    const pageLanguage = oneOf(agencyLanguages, wishes.page) ?? 'fr';
    context.header('Cache-Control', 'no-store');
    if (!wishes.service) {
      const query = (wishes.q ?? '').slice(0, searchCharactersMax).trim();
      const services = await search(deps, query);
      return context.html(<EmbedSearchPage {...{ pageLanguage, query, services }} />);
    }
    const service = await findService(deps.store.catalogue, wishes.service);
    const { publicUrl } = deps.config;
    const choice = readChoice(wishes, service);
    return context.html(
      <EmbedPage {...{ pageLanguage, publicUrl, service, choice, loader }} checked={check(publicUrl)} />,
    );
  };

  app.get(paths.embed(), (context) => page(context, () => null));
  app.post(paths.embed(), bodyAtMost(checkBytesMax), async (context) => {
    const posted = new URLSearchParams(await context.req.text());
    return page(context, (publicUrl) => checkPosted(publicUrl, posted));
  });
  return app;
}

/** By code, as agencies know theirs; else by words. The demonstration is offered before anything is typed. */
async function search({ store }: Deps, query: string): Promise<readonly Service[]> {
  const exact = await store.catalogue.find(query || demoServiceCode);
  if (exact && (query || exact.demo)) return [exact];
  if (!query) return [];
  const wanted = { words: foldWords(query), organisations: false, limit: listLimitDefault, cursor: null };
  return (await store.catalogue.search(wanted)).items;
}

function readChoice(wishes: Readonly<Record<string, string>>, service: Service): Choice {
  const invitation = readInvitation(wishes, service);
  return {
    invitation,
    display: oneOf(displays, wishes.display) ?? 'button',
    theme: oneOf(themes, wishes.theme) ?? 'page',
    unknownPlacement: Boolean(wishes.placement) && invitation.placement === null,
  };
}

function checkPosted(publicUrl: string, posted: URLSearchParams): CheckedPolicies {
  const pasted = posted.get('policy') ?? '';
  const page = (posted.get('page') ?? '').slice(0, addressMax);
  const read = readPastedPolicies(pasted);
  const sites = sitesOf(publicUrl, page);
  return {
    pasted,
    page,
    read,
    check: checkEmbed(read.policies, sites),
    opened: read.policies.map((policy) => openPolicy(policy, sites)),
  };
}

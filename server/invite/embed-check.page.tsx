/** The embed check: a policy is pasted, and each need of the widget is answered with the directive that decides. */

import { paths } from '#shared/contracts/paths.ts';
import type { EmbedCheck as Checked, DeliveredPolicy } from '#shared/embedding/check-embed.ts';
import type { PastedPolicies } from '#shared/embedding/pasted-policies.ts';
import { type Policy, writePolicy } from '#shared/embedding/policy.ts';
import { type AgencyLanguage, type EmbedTexts, embedTexts } from '#shared/i18n/embed-texts.ts';
import { CopyBlock } from './copy-block.page.tsx';

export type CheckedPolicies = {
  readonly pasted: string;
  readonly page: string;
  readonly read: PastedPolicies;
  readonly check: Checked;
  /** Each policy opened for the widget, in the order of the check. */
  readonly opened: readonly Policy[];
};

type EmbedCheckProps = {
  /** The address that shows the same choices again. */
  readonly fields: Readonly<Record<string, string | null>>;
  readonly checked: CheckedPolicies | null;
  readonly pageLanguage: AgencyLanguage;
};

export function EmbedCheck({ fields, checked, pageLanguage }: EmbedCheckProps) {
  const text = embedTexts[pageLanguage].check;
  return (
    <section class="band" aria-labelledby="check">
      <h2 id="check">{text.title}</h2>
      <p>{text.lead}</p>
      {checked ? <Verdict checked={checked} pageLanguage={pageLanguage} /> : null}
      <form method="post" action={paths.embed(fields)} class="stack">
        <p class="field">
          <label for="policy">{text.pasted}</label>
          <textarea id="policy" name="policy" rows={6} spellcheck={false} autocomplete="off">
            {checked?.pasted ?? ''}
          </textarea>
        </p>
        <p class="field">
          <label for="page">{text.page}</label>
          <input
            id="page"
            type="text"
            name="page"
            value={checked?.page ?? ''}
            placeholder="https://"
            inputmode="url"
            autocomplete="off"
          />
        </p>
        <p>
          <button type="submit">{text.submit}</button>
        </p>
      </form>
    </section>
  );
}

function Verdict({ checked, pageLanguage }: { checked: CheckedPolicies; pageLanguage: AgencyLanguage }) {
  const text = embedTexts[pageLanguage].check;
  const { read, check, opened } = checked;
  const answer = { allowed: text.allowed, 'with-nonce': text.withNonce, blocked: text.blocked }[check.answer];
  const said = {
    policies: answer,
    none: text.none,
    unreadable: text.unreadable,
    empty: text.empty,
    'too-long': text.tooLong,
  }[read.kind];
  const works = read.kind === 'none' || (read.kind === 'policies' && check.answer === 'allowed');
  return (
    <div class="verdict">
      {/* Without script a status that is there from the start is not read out: the page opens on it instead. */}
      <p class={works ? 'banner done' : 'banner'} role="status" tabindex={-1} autofocus>
        <strong>{said}</strong>
      </p>
      {read.reportOnly > 0 ? <p class="small quiet">{text.reportOnly}</p> : null}
      {check.answer === 'with-nonce' ? <p>{text.nonce}</p> : null}
      {check.policies.map((policy, at) => {
        const after = opened[at];
        const before = read.policies[at];
        return (
          <div>
            {check.policies.length > 1 ? <h3>{text.policy(String(at + 1))}</h3> : null}
            <Findings findings={policy.findings} text={text} />
            {after && before ? <Additions before={before} after={after} pageLanguage={pageLanguage} /> : null}
            {policy.findings.some(({ need, answer }) => need === 'secure' && answer === 'blocked') ? (
              <p>{text.secure}</p>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}

/** The verdict in the words of a title. */
export function verdictTitle({ read, check }: CheckedPolicies, pageLanguage: AgencyLanguage): string {
  const { titles } = embedTexts[pageLanguage].check;
  if (read.kind === 'none') return titles.allowed;
  return read.kind === 'policies' ? titles[check.answer] : titles.unread;
}

function Findings({
  findings,
  text,
}: {
  findings: Checked['policies'][number]['findings'];
  text: EmbedTexts['check'];
}) {
  return (
    <table>
      <caption>{text.findings}</caption>
      <thead>
        <tr>
          <th scope="col">{text.need}</th>
          <th scope="col">{text.directive}</th>
          <th scope="col">{text.answer}</th>
        </tr>
      </thead>
      <tbody>
        {findings
          .filter(({ need, directive }) => directive !== null || !['run', 'secure'].includes(need))
          .map(({ need, directive, answer }) => (
            <tr>
              <th scope="row">{text.needs[need]}</th>
              <td>{directive ? <code>{directive}</code> : text.noDirective}</td>
              <td>{answer === 'allowed' ? text.answers[answer] : <strong>{text.answers[answer]}</strong>}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Additions({
  before,
  after,
  pageLanguage,
}: {
  before: DeliveredPolicy;
  after: Policy;
  pageLanguage: AgencyLanguage;
}) {
  const text = embedTexts[pageLanguage];
  const was = (name: string) => before.policy.get(name)?.join(' ');
  const changed = [...after].filter(([name, sources]) => was(name) !== sources.join(' '));
  if (changed.length === 0) return null;
  const lines = changed.map(([name, sources]) => `${[name, ...sources].join(' ')};`).join('\n');
  return (
    <>
      <p>{text.check.add}</p>
      <CopyBlock text={lines} name={text.check.add} site={text.site} />
      <details>
        <summary>{text.check.whole}</summary>
        <CopyBlock text={writePolicy(after)} name={text.check.whole} site={text.site} />
      </details>
      {lines.includes("'nonce-VALEUR'") ? <p>{text.check.nonce}</p> : null}
    </>
  );
}

/**
 * Stands above a form that was not stored though no field of it is wrong: why, and what to do. Focused as the page opens:
 * without script nothing else tells a screen reader that this is no receipt.
 */
import type { Language } from '#shared/charter/circumstances.ts';
import type { ProblemCode } from '#shared/contracts/problem.ts';
import { type PageMessages, pageMessages } from '#shared/i18n/page-messages.ts';

type ProblemBannerProps = {
  readonly problem: ProblemCode | null;
  readonly language: Language;
  /** Its words, where they are not about sending a new rating. */
  readonly message?: string;
  /** Where to go on from here. */
  readonly links?: readonly { readonly href: string; readonly text: string }[];
};

export function ProblemBanner({ problem, language, message, links = [] }: ProblemBannerProps) {
  if (problem === null || problem === 'invalid-request') return null;
  const { problems } = pageMessages[language];
  return (
    <div class="banner fault" role="alert" tabindex={-1} autofocus>
      <p>{message ?? problems[textOf[problem] ?? 'failed']}</p>
      {links.map(({ href, text }) => (
        <p>
          <a href={href}>{text}</a>
        </p>
      ))}
    </div>
  );
}

const textOf: Partial<Record<ProblemCode, keyof PageMessages['problems']>> = {
  'rate-limited': 'limited',
  'submission-conflict': 'conflict',
  'service-inactive': 'inactive',
  overloaded: 'busy',
  unavailable: 'busy',
};

/**
 * What stands on the kiosk's screen: a question with five large answers, then the thanks. While nobody is there the
 * question itself invites, so that one tap rates; a touch beside the answers only wakes the screen.
 */

import type { Language } from '#shared/charter/circumstances.ts';
import type { KioskProps } from './kiosk-props.ts';
import { QuestionScreen } from './question-screen.tsx';
import { ThanksScreen } from './thanks-screen.tsx';
import { thanksSeconds, visitTimes } from './visit.ts';

export function KioskView(props: KioskProps) {
  const { visit, questionnaire, texts, language, left, offline, onLanguage, onStay } = props;
  const text = texts[language];
  const asking = visit.screen === 'asking';
  const full = asking ? visitTimes.warning : thanksSeconds(visit);
  const languages = Object.keys(texts) as Language[];
  return (
    <>
      <header class="desk">
        <p class="service" dir="auto">
          {questionnaire.service.name}
        </p>
        <nav aria-label={text.language}>
          {languages.map((one) => (
            <button
              type="button"
              class="language"
              lang={one}
              dir={texts[one].direction}
              aria-pressed={one === language}
              onClick={() => onLanguage(one)}
            >
              {texts[one].name}
            </button>
          ))}
        </nav>
      </header>
      {asking ? <QuestionScreen {...props} /> : <ThanksScreen {...props} />}
      <footer class="desk">
        {/* There from the start: a live region added together with its text is not announced. */}
        <p role="alert" class="spoken">
          {left !== null && asking && saying(text.leaving, visitTimes.warning)}
        </p>
        {left !== null && (
          <div class="leaving">
            <p aria-hidden="true">{saying(text.leaving, left)}</p>
            <progress max={full} value={left} aria-hidden="true" />
            <button type="button" class="second" onClick={onStay}>
              {text.stay}
            </button>
          </div>
        )}
        <p class="hint" role="status">
          {offline && text.offline}
        </p>
      </footer>
    </>
  );
}

function saying(text: string, left: number): string {
  return text.replace('{n}', `${left}`);
}

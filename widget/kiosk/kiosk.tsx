/**
 * The kiosk's page: one screen on a desk, for one person after the other. Loaded once it needs the network no more:
 * what is rated waits on the device, and the questions are asked for again as days go by.
 */

import type { Language } from '#shared/charter/circumstances.ts';
import { drawQuestions } from '#shared/charter/questionnaire.ts';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import type { KioskTexts } from '#shared/i18n/kiosk-messages.ts';
import { askKioskQuestionnaires, type Questionnaires } from '../delivery/ask-kiosk-questionnaires.ts';
import { h, render } from '../draw.ts';
import { random, randomId } from '../panel/chance.ts';
import { composeRating } from './compose-rating.ts';
import { keepAwake } from './keep-awake.ts';
import { openKioskOutbox } from './kiosk-outbox.ts';
import { KioskView } from './kiosk-view.tsx';
import {
  criteriaAskedMax,
  finish,
  goBack,
  isBegun,
  newVisit,
  rate,
  secondsLeft,
  settleVisit,
  type Visit,
  visitTimes,
} from './visit.ts';

/** Between two looks at the questionnaire: an edition is taken up on a day, and the old one accepted for seven more. */
const refreshMs = 3_600_000;
/** How long somebody who has finished is told that it is being sent. */
const patienceMs = 4_000;
/** As `refreshMs`, while there is none yet. */
const retryMs = 15_000;

const place = document.querySelector<HTMLElement>('main');
if (place) start(place);

function start(place: HTMLElement): void {
  const texts: KioskTexts = JSON.parse(place.dataset.texts ?? '{}');
  const addresses: Record<Language, string> = JSON.parse(place.dataset.questionnaires ?? '{}');
  const home = document.documentElement.lang as Language;
  let questionnaires: Questionnaires = {};
  let language = home;
  let visit: Visit | undefined;
  /** Milliseconds since 1970: the last touch or key, and the last change of screen. */
  let touched = Date.now();
  let changed = touched;

  const questionnaire = (): Questionnaire | undefined => questionnaires[language];
  const isAway = () => language !== home;

  const draw = () => {
    const asked = questionnaire();
    if (!asked || !visit) return;
    document.documentElement.lang = language;
    document.documentElement.dir = texts[language].direction;
    const left = secondsLeft(visit, Math.floor((Date.now() - touched) / 1000), isAway());
    const offline = !navigator.onLine && visit.screen === 'asking';
    render(
      <KioskView {...{ visit, questionnaire: asked, texts, language, left, offline, ...acts }} />,
      place,
    );
  };

  /** Nothing of the person before is left: neither her answers, nor her language, nor her receipt. */
  const reset = () => {
    language = home;
    begin();
    draw();
  };

  const begin = () => {
    const asked = questionnaire();
    if (!asked) return;
    // Of what the form would show her, three: shuffled, so that the criterion drawn last has its share.
    const more = drawQuestions(
      { fixed: [], draws: [{ take: criteriaAskedMax, from: drawQuestions(asked, random) }] },
      random,
    );
    visit = newVisit(randomId(), [asked.required, ...more]);
    changed = Date.now();
  };

  const show = (next: Visit) => {
    const before = visit;
    visit = next;
    touched = Date.now();
    if (next.screen === 'thanks' && before?.screen === 'asking') post(next);
    const moved = next.screen !== before?.screen || next.place !== before?.place;
    if (moved) changed = touched;
    draw();
    if (moved) announce();
  };

  /** A heading that had the focus already is read anew only if it gets it anew. */
  const announce = () => {
    const heading = place.querySelector('h1');
    heading?.blur();
    heading?.focus();
  };

  const post = (done: Visit) => {
    const asked = questionnaire();
    if (!asked) return;
    const posted = outbox.post(done.id, composeRating(done, asked));
    if (posted === 'full') visit = settleVisit(done, { fault: 'refused' });
    if (posted === 'later') visit = settleVisit(done, { fault: 'failed' });
  };

  /** The second half of a double tap is not an answer to what has come under the finger. */
  const settled = (act: (current: Visit) => void) => () => {
    if (visit && Date.now() - changed >= visitTimes.settle) act(visit);
  };

  const acts = {
    onRate: (rating: Parameters<typeof rate>[1]) => settled((current) => show(rate(current, rating)))(),
    onBack: settled((current) => show(goBack(current))),
    onFinish: settled((current) => show(finish(current))),
    onStay: () => visit && show({ ...visit, extended: true }),
    onDone: () => {
      if (Date.now() - changed < visitTimes.pace * 1000) return;
      reset();
      announce();
    },
    onLanguage: (wanted: Language) => {
      language = wanted;
      const words = questionnaire();
      if (!words || !visit) return;
      const all = [words.required, ...words.fixed, ...words.draws.flatMap(({ from }) => from)];
      const questions = visit.questions.map(
        (one) => all.find((same) => same.criterion === one.criterion) ?? one,
      );
      show({ ...visit, questions });
    },
  };

  const tick = () => {
    if (!visit) return;
    const left = secondsLeft(visit, Math.floor((Date.now() - touched) / 1000), isAway());
    if (left === 0) {
      // She left without a word: what she had answered counts.
      if (visit.screen === 'asking') show(finish(visit));
      return reset();
    }
    // Nobody waits for a slow network: it is kept, and if its receipt comes meanwhile it is shown.
    if (visit.screen === 'thanks' && !visit.delivered && Date.now() - changed > patienceMs)
      visit = settleVisit(visit, { fault: 'failed' });
    draw();
  };

  const refresh = async () => {
    let next = retryMs;
    try {
      const asked = await askKioskQuestionnaires(addresses);
      if (asked === 'closed') return close();
      const first = Object.keys(questionnaires).length === 0;
      questionnaires = asked;
      next = refreshMs;
      if (first) place.replaceChildren();
      // Nobody's questions change under her hand.
      if (!visit || (!isBegun(visit) && !isAway())) reset();
    } catch {
      if (!visit) say('unprepared');
    }
    setTimeout(refresh, next);
  };

  const settle = (id: string, delivery: Parameters<typeof settleVisit>[1]) => {
    if (visit?.id !== id) return;
    visit = settleVisit(visit, delivery);
    draw();
  };

  /** Before there is anything to ask: beside the link that works without us. */
  const say = (what: 'unprepared' | 'closed') => {
    const status = place.querySelector('[role="status"]');
    if (status) status.textContent = texts[home][what];
  };

  const close = () => {
    visit = undefined;
    location.reload();
  };

  // Before the outbox listens for the same end: what is finished here leaves with it.
  addEventListener('pagehide', () => {
    if (visit?.screen === 'asking' && isBegun(visit)) show(finish(visit));
  });
  const outbox = openKioskOutbox(`${new URL(place.dataset.submit ?? '', location.href)}`, random, settle);
  for (const type of ['pointerdown', 'pointermove', 'keydown', 'focusin', 'wheel'])
    document.addEventListener(type, () => {
      if (visit?.screen === 'asking') touched = Date.now();
    });
  for (const type of ['online', 'offline']) addEventListener(type, draw);
  addEventListener('online', () => visit || refresh());
  document.addEventListener('contextmenu', (event) => event.preventDefault());
  setInterval(tick, 1000);
  keepAwake();
  void refresh();
}

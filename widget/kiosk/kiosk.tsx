/**
 * The kiosk's page: one screen on a desk, for one person after the other. Loaded once it needs the network no more:
 * what is rated waits on the device, and the questions are asked for again as days go by.
 */

import { render } from 'preact';
import type { Language } from '#shared/charter/circumstances.ts';
import type { Rating } from '#shared/charter/rating.ts';
import type { KioskTexts } from '#shared/i18n/kiosk-messages.ts';
import { askKioskQuestionnaires } from '../delivery/ask-kiosk-questionnaires.ts';
import { random, randomId } from '../panel/chance.ts';
import { fillScreen } from './fill-screen.ts';
import { keepAwake } from './keep-awake.ts';
import { openKioskDesk } from './kiosk-desk.ts';
import { openKioskOutbox } from './kiosk-outbox.ts';
import { KioskView } from './kiosk-view.tsx';
import { PausedScreen } from './paused-screen.tsx';
import { repeat } from './repeat.ts';

/** Between two looks at the questionnaire: an edition is taken up on a day, and the old one accepted for seven more. */
const refreshMs = 3_600_000;
/** As `refreshMs`, while there is none yet, or the server says that there is none. */
const retryMs = 15_000;

const place = document.querySelector<HTMLElement>('main');
if (place) start(place);

function start(place: HTMLElement): void {
  const texts: KioskTexts = JSON.parse(place.dataset.texts ?? '{}');
  const addresses: Record<Language, string> = JSON.parse(place.dataset.questionnaires ?? '{}');
  const home = document.documentElement.lang as Language;
  const desk = openKioskDesk({
    home,
    now: Date.now,
    random,
    newId: randomId,
    post: (id, body) => outbox.post(id, body),
  });
  /** The screen shown: its heading is read out when another takes its place. */
  let shown = '';
  let isDrawn = false;

  const draw = () => {
    const scene = desk.scene();
    if (!scene) return;
    // What the server sent gives way to what is drawn.
    if (!isDrawn) place.replaceChildren();
    isDrawn = true;
    const language = scene === 'closed' ? home : scene.language;
    document.documentElement.lang = language;
    document.documentElement.dir = texts[language].direction;
    if (scene === 'closed') {
      place.dataset.screen = scene;
      return render(<PausedScreen text={texts[home]} />, place);
    }
    const { visit, resting } = scene;
    place.dataset.screen = resting ? 'resting' : visit.screen;
    const offline = !navigator.onLine && visit.screen === 'asking';
    render(<KioskView {...{ ...scene, texts, offline, ...acts }} />, place);
    const now = `${visit.screen} ${visit.place}`;
    if (shown && shown !== now) announce();
    shown = now;
  };

  /** A heading that had the focus already is read anew only if it gets it anew. */
  const announce = () => {
    const heading = place.querySelector('h1');
    heading?.blur();
    heading?.focus();
  };

  const drawn =
    <Args extends readonly unknown[]>(act: (...args: Args) => unknown) =>
    (...args: Args) => {
      act(...args);
      draw();
    };

  const acts = {
    onRate: drawn((rating: Rating) => desk.rate(rating)),
    onBack: drawn(desk.back),
    onFinish: drawn(desk.finish),
    onStay: drawn(desk.stay),
    onDone: drawn(desk.done),
    onLanguage: drawn(desk.speak),
  };

  const refresh = repeat(async () => {
    try {
      const asked = await askKioskQuestionnaires(addresses);
      desk.offer(asked);
      draw();
      return asked === 'closed' ? retryMs : refreshMs;
    } catch {
      if (desk.scene()) return retryMs;
      // Before there is anything to ask: beside the link that works without us.
      const status = place.querySelector('[role="status"]');
      if (status) status.textContent = texts[home].unprepared;
      return retryMs;
    }
  });

  // Before the outbox listens for the same end: what is finished here leaves with it.
  addEventListener('pagehide', drawn(desk.leave));
  const outbox = openKioskOutbox(
    `${new URL(place.dataset.submit ?? '', location.href)}`,
    random,
    drawn(desk.settle),
  );
  for (const type of ['pointerdown', 'pointermove', 'keydown', 'focusin', 'wheel'])
    document.addEventListener(type, desk.touch);
  // Any place that is not an answer: those rate at once, by touch and by key.
  place.addEventListener('click', ({ target }) => {
    if (target instanceof Element && !target.closest('button')) drawn(desk.wake)();
  });
  for (const type of ['online', 'offline']) addEventListener(type, draw);
  addEventListener('online', () => {
    const scene = desk.scene();
    if (!scene || scene === 'closed') void refresh();
  });
  // Whoever comes next could not leave another page: its address is for her own phone.
  const declaration = document.querySelector<HTMLAnchorElement>('.declaration a');
  declaration?.addEventListener('click', (event) => {
    event.preventDefault();
    declaration.textContent = `${declaration.host}${declaration.pathname}`;
  });
  document.addEventListener('contextmenu', (event) => event.preventDefault());
  setInterval(drawn(desk.tick), 1000);
  keepAwake();
  fillScreen();
  void refresh();
}

/** On intent: the panel's code and the questionnaire, asked at once – with the loader, three requests in all. */
import { panelFile } from 'virtual:panel-file';
import { fetchQuestionnaire } from './delivery/fetch-questionnaire.ts';
import type { Options } from './options.ts';
import type { mountPanel, Panel } from './panel/panel.tsx';

/** Longer than a slow phone needs for 10 kB, shorter than a person waits before she leaves. */
const patienceMs = 10_000;

/** @throws (rejects) whatever the reason: blocked by the page's policy, unknown service, no network, too slow. */
export async function loadPanel(script: string, options: Options): Promise<(frame: HTMLElement) => Panel> {
  const module: Promise<{ mountPanel: typeof mountPanel }> = import(
    /* @vite-ignore */ `${new URL(panelFile, script)}`
  );
  const [panel, questionnaire] = await Promise.race([
    Promise.all([module, fetchQuestionnaire(script, options)]),
    new Promise<never>((_, reject) => setTimeout(reject, patienceMs)),
  ]);
  return (frame) => panel.mountPanel(frame, questionnaire, options);
}

/** On intent: the panel's code and the questionnaire, asked at once – with the loader, three requests in all. */
import { panelFile } from 'virtual:panel-file';
import type { Questionnaire } from '#shared/contracts/catalogue.ts';
import { fetchQuestionnaire } from './delivery/fetch-questionnaire.ts';
import type { Options } from './options.ts';
import type { mountPanel } from './panel/panel.tsx';

/** Longer than a slow phone needs for 10 kB, shorter than a person waits before she leaves. */
const patienceMs = 10_000;

type PanelModule = { readonly mountPanel: typeof mountPanel };

/** @throws (rejects) whatever the reason: blocked by the page's policy, unknown service, no network, too slow. */
export function loadPanel(script: string, options: Options): Promise<[PanelModule, Questionnaire]> {
  return Promise.race([
    Promise.all([
      import(/* @vite-ignore */ `${new URL(panelFile, script)}`),
      fetchQuestionnaire(script, options),
    ]),
    new Promise<never>((_, reject) => setTimeout(reject, patienceMs)),
  ]);
}

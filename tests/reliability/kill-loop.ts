/** The kill loop: load, a kill at a random moment, and whether everything acknowledged is in the file. */
import { loadUntilGone } from '../support/acknowledged-load.ts';
import { type DataFolder, openDataFolder, type Surroundings } from '../support/running-server.ts';

/** Kills come after at least this many acknowledgements, so that each finds the server busy. */
const acknowledgedMin = 40;
/** …and at most this many later: anywhere in a batch, a checkpoint or between two. */
const acknowledgedSpread = 200;

export type KillLoop = {
  readonly folder: DataFolder;
  readonly acknowledged: readonly string[];
  readonly sent: readonly string[];
};

/** @returns what was sent and acknowledged over all kills; the folder holds what survived them. */
export async function killLoop(
  kills: number,
  random: () => number,
  surroundings: Surroundings = {},
): Promise<KillLoop> {
  const folder = await openDataFolder(undefined, surroundings);
  await folder.createServices(['TOWN,Mairie de Valmont']);
  const acknowledged: string[] = [];
  const sent: string[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    const after = acknowledgedMin + Math.floor(random() * acknowledgedSpread);
    const load = await loadUntilGone(await folder.start(), (server) => server.kill(), after);
    acknowledged.push(...load.acknowledged);
    sent.push(...load.sent);
  }
  return { folder, acknowledged, sent };
}

/** How much of what can be repeated at will a run takes: some in `npm test`, the whole in `npm run test:reliability`. */

/** Set by the test plan. */
const isWhole = process.env.AVIS_RUN === 'whole';

/** @param sizes of the same proof: what any change is held against, and what leaves little to chance. */
export function sized<T>(sizes: { readonly everyRun: T; readonly whole: T }): T {
  return isWhole ? sizes.whole : sizes.everyRun;
}

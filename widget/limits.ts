/** The loader's limits; in a file of their own, so that the build writes them where they are used. */

/** Longer than a slow phone needs for 10 kB, shorter than a person waits before she leaves. */
export const patienceMs = 10_000;

/** Half a phone's screen: the question is there when the person arrives, and pages never read to it request nothing. */
export const nearMargin = '300px';

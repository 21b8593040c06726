/** The version of the method, printed beside every figure. */

/** Any change of a formula, a weight, a threshold or of rounding is a new version; old releases keep theirs. */
export const methodVersion = 'avis-1';

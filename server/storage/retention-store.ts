/** The part of the storage port that forgets. */
export type RetentionStore = {
  /**
   * Forgets what the privacy page says is forgotten: keys closed or withdrawn before `keysBefore`, comments accepted
   * before `textsBefore`, ratings without identity closed before `ratingsBefore`.
   */
  forget(limits: {
    readonly keysBefore: string;
    readonly textsBefore: string;
    readonly ratingsBefore: string;
  }): Promise<{ readonly keys: number; readonly comments: number; readonly ratings: number }>;
};

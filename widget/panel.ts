/** What the launcher holds of what it has fetched: the questions, or the results. */
export type Panel = {
  /**
   * Once it stands in the page: shows the dialog, as it was left, or begins to live there. Nothing happens before.
   * @returns false where nobody can see it.
   */
  readonly open: () => boolean;
  /** Closes the dialog, everything in it kept; nothing to do for `inline`. */
  readonly close: () => void;
  /** After a move: the browser has taken an open dialog off the top layer. After a removal: nothing is left behind. */
  readonly resume: () => void;
};

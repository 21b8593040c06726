/** How long each thing is kept; the retention job and the privacy page read the same figures. */
export const retention = {
  /** Key and fingerprint of a closed or withdrawn submission: for so long a late retry is recognised. */
  keysDays: 30,
  /** Comments, and ratings without identity (for revised methods). */
  textsMonths: 13,
  ratingsMonths: 13,
  /** Life of the salt under which rate keys are made; it exists in memory only. */
  rateSaltHours: 24,
} as const;

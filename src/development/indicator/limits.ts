/** The most letters of what is written here; the columns' checks say the same. */
export const longest = {
  name: 200,
  definition: 2000,
  source: 300,
  sourceKey: 60,
  unit: 60,
  readingDays: 200,
  why: 2000,
  reason: 2000,
  note: 1000,
  causes: 4000,
  next: 4000,
} as const

/** As many indicators as a goal may have at a time: more are no longer looked at. */
export const mostIndicators = 12

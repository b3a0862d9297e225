/** Characters at most in what is written in an authority's plan, as the database has them. */
export const longest = {
  title: 200,
  kind: 100,
  summary: 2000,
  decider: 200,
  recordNumber: 60,
  responsible: 200,
  appliesTo: 300,
  review: 300,
  replaces: 200,
  partTitle: 120,
  part: 20_000,
  goal: 300,
  goalText: 4000,
  sign: 2000,
  duty: 120,
  need: 2000,
  measure: 1000,
  message: 2000,
  remark: 4000,
  withWhom: 200,
  consultation: 2000,
  note: 2000,
  reason: 2000,
} as const

/** Kronor and hours that a measure may cost. */
export const mostMoney = 1_000_000_000
export const mostHours = 1_000_000

/** As many as a plan has room for, removed ones too: more than anybody reads, and few enough for every page. */
export const mostGoals = 100
export const mostNeeds = 500
export const mostMeasures = 500

/** Characters at most in what people write about plans, as the database has them: told beside each field, and checked when it is sent. */
export const longest = {
  introduction: 4000,
  goal: 300,
  signs: 2000,
  comment: 4000,
  submission: 2000,
  decision: 2000,
  withdrawal: 2000,
  closing: 4000,
  actionNote: 2000,
  evidenceName: 200,
  evidence: 4000,
  evidenceRemoval: 1000,
  meeting: 20_000,
  participants: 1000,
} as const

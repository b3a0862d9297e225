import type { Verdict } from '../statistics/verdict.ts'

/** A school with two released rounds to lay beside each other. */
export type Pair = { school: string; now: string; before: string }

/** In how many sub-areas what may be said of a school's staff: as many as are compared on the page of the school's change, judged as there. */
export type ChangeSummary = Record<Verdict, number>

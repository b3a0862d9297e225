import type { Audience } from '../../content/framework/framework.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { StatementPlace } from '../protection/sums.ts'
import type { Questions } from './instrument.ts'
import type { Mapping } from './mapping.ts'

/** How a file is to be read. What it does not say itself about its round, day and audience is said here. */
export type Manner = {
  mapping: Mapping | null
  questions: Questions
  places: StatementPlace[]
  round: string | null
  day: Day | null
  audience: Audience | null
}

/** How a file is to be read, as it is kept while it waits. */
export type KeptManner = {
  mapping: Mapping | null
  framework: string | null
  round: string | null
  day: Day | null
  audience: Audience | null
}

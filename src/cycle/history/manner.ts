import type { Audience } from '../../content/framework/framework.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { StatementPlace } from '../protection/sums.ts'
import type { Column } from './history.ts'
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
  /** What has been said so far of what its headings mean, where somebody is saying it. */
  draft?: Draft
}

/** What a column of a file is, as somebody says it: one of ours, one statement of many, how many chose a level, or nothing that is read. */
export type Role = Column | 'question' | 'counts' | 'none'

/** What has been said of a file's headings, and of its statements, on the way to a mapping. */
export type Draft = {
  levels: number
  audience: Audience
  columns: { heading: string; role: Role }[]
  statements?: DraftStatement[]
}

/** A statement of a file. `same`: the aspect of the framework that asks the same, '' where it is not asked here; `area`: what it is shown under, '' for no area of its own; `audience`: whom it was put to, '' for whomever the file says. */
export type DraftStatement = { name: string; same: string; area: string; audience: Audience | '' }

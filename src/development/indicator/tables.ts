import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Audience } from '../../content/framework/framework.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Quantity } from '../../ground/published/published.ts'
import type { Kind, Reading, Status, Way } from './indicator.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    indicator: 'made' | 'ended' | 'targeted' | 'read'
    'authority-goal': 'judged' | 'judged-by-school'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    indicator: IndicatorTable
    indicator_end: { indicator_id: string; authority_id: string; on_day: Day; reason: string; by_name: string; at: Date }
    indicator_target: IndicatorTargetTable
    indicator_reading: IndicatorReadingTable
    indicator_baseline: { plan_id: string; indicator_id: string; authority_id: string; reading_id: string; late: boolean }
    goal_judgement: GoalJudgementTable
    school_goal_judgement: Omit<GoalJudgementTable, 'next'> & { school_id: string }
  }
}

/** A decimal number: comes as text, goes as a number. */
type Decimal = ColumnType<string | null, number | null, never>

export type IndicatorTable = {
  id: Generated<string>
  authority_id: string
  goal_id: string
  kind: Kind
  name: string
  definition: string
  source: string
  source_key: string
  unit: string
  reading_days: string
  framework: string
  aspect: string
  audience: Audience | ''
  level: number | null
  begun_on: Day
  by_name: string
  at: Date
}

export type IndicatorTargetTable = {
  id: Generated<string>
  place: GeneratedAlways<number>
  authority_id: string
  indicator_id: string
  way: Way
  value: Decimal
  by_day: Day | null
  why: string
  by_name: string
  at: Date
}

export type IndicatorReadingTable = {
  id: Generated<string>
  place: GeneratedAlways<number>
  authority_id: string
  indicator_id: string
  on_day: Day
  state: Reading['state']
  value: Decimal
  n: number | null
  count: number | null
  total: number | null
  reason: Generated<string>
  occasion: Generated<string>
  statement: Generated<string>
  version: Generated<string>
  series: Generated<number>
  quantity: ColumnType<Quantity | null, string | null, never>
  note: Generated<string>
  corrects_id: string | null
  by_name: Generated<string>
  at: Date
  hash: string
}

export type GoalJudgementTable = {
  id: Generated<string>
  place: GeneratedAlways<number>
  authority_id: string
  plan_id: string
  goal_id: string
  year: number
  half: 1 | 2
  status: Status
  causes: string
  next: string
  by_person_id: string | null
  by_name: string
  on_day: Day
  at: Date
}

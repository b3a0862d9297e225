import type { Audience } from '../../content/framework/framework.ts'
import type { Verdict } from '../../cycle/statistics/verdict.ts'
import { addDays, type Day } from '../../ground/base/clock.ts'
import type { Quantity } from '../../ground/published/published.ts'

/** What Stegvis itself measures, from what is published. */
export const measuredKinds = [
  'share',
  'change',
  'participation',
  'school-plans',
  'school-checks',
  'school-reports',
  'actions-done',
  'programme-hours',
  'equipment-each',
] as const
export type MeasuredKind = (typeof measuredKinds)[number]
/** What is typed in, with its source and day. */
export const typedKinds = ['survey', 'kolada', 'equipment', 'own'] as const
export type TypedKind = (typeof typedKinds)[number]
export const kinds = [...measuredKinds, ...typedKinds] as const
export type Kind = MeasuredKind | TypedKind

export function isTyped(kind: Kind): kind is TypedKind {
  return typedKinds.some((typed) => typed === kind)
}

/** Fewer persons than this are never told by a figure that is typed in; the same as of our own figures (decision 75). */
export const fewestTyped = 5

/** Why a value of so many persons may not be typed in: of a survey it must be said how many have answered, and fewer than five are protected, whatever was counted. */
export function fewFault(kind: Kind, persons: number | null): 'nMissing' | 'nFew' | null {
  if (persons === null) return kind === 'survey' ? 'nMissing' : null
  return persons < fewestTyped ? 'nFew' : null
}

/** What is asked of a kind: where on a ladder, of whom, in what unit. */
export function needsOf(kind: Kind): { aspect: boolean; audience: boolean; level: boolean; thing: boolean; source: boolean } {
  const aspect = kind === 'share' || kind === 'change'
  return {
    aspect,
    audience: aspect || kind === 'participation',
    level: kind === 'share',
    thing: kind === 'equipment-each',
    source: isTyped(kind),
  }
}

/** Something that tells whether a goal comes nearer. It never changes: another is made in its place, and this one ended with the reason. */
export type Indicator = {
  id: string
  goal: string
  kind: Kind
  name: string
  definition: string
  source: string
  sourceKey: string
  unit: string
  readingDays: string
  framework: string
  aspect: string
  audience: Audience | ''
  /** The lowest level that counts, of a share. */
  level: number | null
  begunOn: Day
  byName: string
  end: { onDay: Day; reason: string; byName: string } | null
}

export const ways = ['up', 'down', 'keep'] as const
export type Way = (typeof ways)[number]
/** What is wanted, and why. */
export type Target = { indicator: string; way: Way; value: number | null; byDay: Day | null; why: string; byName: string; at: Date }

/** Why there is no value. `parts`: no distribution that is shown is divided at that level. `reworded`: the question is another since. */
export const reasons = [
  'few',
  'parts',
  'not asked',
  'reworded',
  'few schools',
  'no schools',
  'no sessions',
  'not counted',
  'no staff',
] as const
export type Reason = (typeof reasons)[number]

/** What may be said of a change; `same`: of the same persons. Nothing for what is no change. */
export type Said = '' | Verdict | `${Verdict} same`

/** What was read at some time: a value, or that it is protected, or that it was not measured. The three are never each other. */
export type Outcome =
  | { state: 'value'; value: number; n: number | null; count: number | null; total: number | null; said: Said; quantity: Quantity | null }
  | { state: 'protected' | 'not measured'; reason: Reason | '' }

export type Reading = {
  id: string
  indicator: string
  onDay: Day
  state: 'value' | 'protected' | 'not measured'
  value: number | null
  /** Distinct persons, or schools where those are counted. */
  n: number | null
  count: number | null
  total: number | null
  /** Why there is no value, or what may be said of a change: "increase same" is of the same persons. */
  reason: string
  occasion: string
  statement: string
  version: string
  /** Only readings of one series are compared. */
  series: number
  quantity: Quantity | null
  note: string
  corrects: string | null
  /** Empty for what Stegvis read. */
  byName: string
  at: Date
  hash: string
}

/** From which reading a plan sets out. `late`: the first after it was decided. */
export type Baseline = { indicator: string; reading: string; late: boolean }

/** The readings that hold, the latest first: those that were corrected are told of, and no longer reckoned with. */
export function holding<Each extends Pick<Reading, 'id' | 'corrects'>>(readings: readonly Each[]): Each[] {
  const corrected = new Set(readings.map(({ corrects }) => corrects))
  return readings.filter(({ id }) => !corrected.has(id))
}

/** Whether two readings may be set beside each other: both are values of the same question. */
export function areComparable(one: Pick<Reading, 'state' | 'series'>, other: Pick<Reading, 'state' | 'series'>): boolean {
  return one.state === 'value' && other.state === 'value' && one.series === other.series
}

/** Half a year: 1 is January to June. */
export type Half = { year: number; half: 1 | 2 }

export function halfOf(day: Day): Half {
  return { year: Number(day.slice(0, 4)), half: Number(day.slice(5, 7)) <= 6 ? 1 : 2 }
}

export function halfBefore({ year, half }: Half): Half {
  return half === 2 ? { year, half: 1 } : { year: year - 1, half: 2 }
}

export function lastDayOf({ year, half }: Half): Day {
  return half === 1 ? `${year}-06-30` : `${year}-12-31`
}

export function isSameHalf(one: Half, other: Half): boolean {
  return one.year === other.year && one.half === other.half
}

/** The half-year that goals are to be judged for now: its last two months, and two after them. Null in between. */
export function askedHalf(today: Day): Half | null {
  const now = halfOf(today)
  if (today > addDays(lastDayOf(now), -61)) return now
  const before = halfBefore(now)
  return today <= addDays(lastDayOf(before), 61) ? before : null
}

export const statuses = ['on the way', 'partly', 'not on the way', 'cannot be judged'] as const
export type Status = (typeof statuses)[number]

/** What a person says of a goal, with its causes. */
export type Judgement = Half & {
  id: string
  goal: string
  status: Status
  causes: string
  next: string
  byName: string
  onDay: Day
  at: Date
}

/** The judgement that holds of each half-year, the latest first, from all that were made with the latest first. */
export function judgementsHeld<Each extends Half & { goal: string }>(judgements: readonly Each[]): Each[] {
  const seen = new Set<string>()
  return judgements
    .filter(({ goal, year, half }) => {
      const key = `${goal} ${year} ${half}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .toSorted((a, b) => b.year * 2 + b.half - (a.year * 2 + a.half))
}

/** As many schools must have judged a goal before anything is said of how they did. */
export const fewestSchools = 5

/** How schools have judged a goal; null while fewer than five have. */
export function distributionOf(said: readonly Status[]): { status: Status; schools: number }[] | null {
  if (said.length < fewestSchools) return null
  return statuses.map((status) => ({ status, schools: said.filter((each) => each === status).length }))
}

import type { Day } from '../../ground/base/clock.ts'
import type { Text } from '../../ground/base/language.ts'
import type { Quantity } from '../../ground/published/published.ts'
import type { ActionStatus } from '../plan/plan.ts'
import { type Decided, type Span, schoolStep } from '../year/year.ts'

/** Half a year: 1 is spring (January to June), 2 is autumn. */
export type Period = { year: number; half: 1 | 2 }

/** Something that Stegvis knows of a school, as it was said when the report's facts were locked, in every language. */
export type Fact = {
  /** What it is about; the same in every report, so that two can be laid beside each other. `area:KEY` is an area's figures. */
  key: string
  what: Text
  said: Text
  /** Where it comes from, and from which day. */
  source: Text
  href: string
  /** A sentence for the leaders to start from, where there is one. */
  starter?: Text
  /** What there is to talk about in it, for the dialogue about the report. */
  topic?: Topic
  /** What the figures in it say, for the register. */
  quantities: Quantity[]
}

/** Something in the facts to talk about: what is late in the plan, what hinders most, what has hardly begun, what has certainly changed, that no plan is adopted. */
export type Topic =
  | { is: 'late'; titles: string[] }
  | { is: 'hindrance'; name: Text }
  | { is: 'begun'; titles: string[] }
  | { is: 'change'; way: 'up' | 'down'; of: Text[] }
  | { is: 'no plan' }

/** An agreement of a dialogue before, with what had become of it when the report was locked. */
export type Agreed = {
  id: string
  title: string
  owner: string
  dueOn: Day
  agreedOn: Day
  status: ActionStatus
  late: boolean
  /** What was written of it last. */
  note: string
}

/** What help a school can ask for. */
export const helpKinds = ['time', 'technology', 'support', 'competence', 'leading', 'money', 'other'] as const
export type HelpKind = (typeof helpKinds)[number]
export type Help = { kind: HelpKind; text: string }

/** Words about an area, or decisions: the leaders' own, or a starting sentence that nobody has touched. */
export type Words = { part: string; title: Text; text: string; own: boolean }

/** All of a report as it was sent. Nothing in it is looked up again. */
export type Content = {
  /** To whom: the district heads' names on the day. */
  to: string[]
  factsOn: Day
  facts: Fact[]
  words: Words[]
  help: Help[]
  /** Missing, as what follows, in what was sent before it was kept. */
  agreements?: Agreed[]
  /** What the authority and the school were called. */
  from?: { authority: string; school: string }
  /** What differed from what was sent before; null for the first. */
  changes?: Changes | null
}

/** What differs from what was sent before: `keys` as `changedSince` has them, and by what they are called the things that are no longer said. */
export type Changes = { since: 'version' | 'report'; keys: string[]; gone: Text[] }

/** A version that was sent, with what came of it. */
export type Sending = {
  id: string
  number: number
  content: Content
  byName: string
  at: Date
  onDay: Day
  returned: { byName: string; at: Date } | null
  read: { byName: string; at: Date } | null
  answers: Answer[]
}

/** What was answered to a version. `seen`: who of the school's leaders said that they have read it; of those from before that was kept, nobody's name. */
export type Answer = { text: string; byName: string; at: Date; seen: { byName: string; at: Date } | null }

/** Where a report is. `sent` is sent and not read. */
export type ReportState = 'draft' | 'sent' | 'read' | 'answered'

export const longest = { words: 6000, help: 1000, answer: 6000 } as const
/** As many things as a school can ask for in one report. */
export const mostHelp = 12

/** The half-year of a day. */
export function periodOf(day: Day): Period {
  return { year: Number(day.slice(0, 4)), half: Number(day.slice(5, 7)) <= 6 ? 1 : 2 }
}

/** When a school's report is asked for, and its last day, by the year that the authority has decided; null where none is asked for that half-year. */
export function spanOf(decided: Decided, { year, half }: Period, school: string): Span | null {
  return half === 1 ? schoolStep(decided, year - 1, 'spring-report', school) : schoolStep(decided, year, 'autumn-report', school)
}

/** Whether one half-year comes before another. */
export function isBefore(one: Period, other: Period): boolean {
  return one.year * 2 + one.half < other.year * 2 + other.half
}

/** The version that was answered last, of several with the latest first: its answer is the report's, whatever came after it. Null where none is answered. */
export function answeredLast<Each extends Pick<Sending, 'answers'>>(sendings: readonly Each[]): Each | null {
  const last = ({ answers }: Each) => Math.max(...answers.map(({ at }) => at.getTime()))
  return sendings.filter(({ answers }) => answers.length > 0).toSorted((a, b) => last(b) - last(a))[0] ?? null
}

/** Where a report is, of its latest version. Taken back, it is a draft again. */
export function stateOf(latest: (Pick<Sending, 'returned' | 'read'> & { answers: readonly unknown[] }) | null): ReportState {
  return stateIn(latest && { returned: latest.returned !== null, read: latest.read !== null, answered: latest.answers.length > 0 })
}

/** The same where only that much of the latest version is known. */
export function stateIn(latest: { returned: boolean; read: boolean; answered: boolean } | null): ReportState {
  if (!latest || latest.returned) return 'draft'
  if (latest.answered) return 'answered'
  return latest.read ? 'read' : 'sent'
}

/** The words about an area that the figures give to begin with; none where there are no figures of it to tell. */
export function starterOf(facts: readonly Fact[], part: string): Text | null {
  return facts.find(({ key }) => key === part)?.starter ?? null
}

/** Whether a text is somebody's own: not empty, and no starting sentence in any language. */
export function isOwn(text: string, starter: Text | null): boolean {
  return text !== '' && !Object.values(starter ?? {}).includes(text)
}

/** What two reports are laid beside each other by. */
type Comparable = Pick<Content, 'facts' | 'words' | 'help' | 'agreements'>

/**
 * What differs from the report before: a fact by its key, a part of the words as `words PART`, a thing asked for as `help TEXT`, an agreement as `agreement ID`. Nothing was changed
 * where there is no report before.
 */
export function changedSince(now: Comparable, before: Comparable | null): Set<string> {
  if (!before) return new Set()
  const facts = new Map(before.facts.map(({ key, said }) => [key, said.sv]))
  const words = new Map(before.words.map(({ part, text }) => [part, text]))
  const help = new Set(before.help.map(({ text }) => text))
  const agreements = new Map((before.agreements ?? []).map((each) => [each.id, standingIn(each)]))
  return new Set([
    ...now.facts.filter(({ key, said }) => facts.get(key) !== said.sv).map(({ key }) => key),
    ...now.words.filter(({ part, text }) => (words.get(part) ?? '') !== text).map(({ part }) => `words ${part}`),
    ...now.help.filter(({ text }) => !help.has(text)).map(({ text }) => `help ${text}`),
    ...(now.agreements ?? []).filter((each) => agreements.get(each.id) !== standingIn(each)).map(({ id }) => `agreement ${id}`),
  ])
}

/** What the report before said that this one no longer says: facts, words and things asked for, by what they are called. */
export function goneSince(now: Comparable, before: Comparable | null, helpCalled: (help: Help) => Text): Text[] {
  if (!before) return []
  const facts = new Set(now.facts.map(({ key }) => key))
  const words = new Set(now.words.map(({ part }) => part))
  const help = new Set(now.help.map(({ text }) => text))
  return [
    ...before.facts.filter(({ key }) => !facts.has(key)).map(({ what }) => what),
    ...before.words.filter(({ part }) => !words.has(part)).map(({ title }) => title),
    ...before.help.filter(({ text }) => !help.has(text)).map(helpCalled),
  ]
}

/** Whether nothing differs from what was sent before. */
export function saysTheSame({ keys, gone }: Changes): boolean {
  return keys.length === 0 && gone.length === 0
}

function standingIn({ status, late, note, owner, dueOn }: Agreed): string {
  return [status, late, note, owner, dueOn].join(' ')
}

import { schoolYearName } from '../../ground/base/clock.ts'
import { capitalise, formatNumber, joinCompounds, type Language } from '../../ground/base/language.ts'
import type { StatusKind } from '../../ground/ui/components/status/status.tsx'
import type { ChangeSummary } from '../change/school-change.ts'
import type { Check } from '../checkin/due.ts'
import { nameWords } from '../plan/names.words.ts'
import type { PlanState } from '../plan/rules.ts'
import type { Participation } from '../protection/cell.ts'
import { isBefore } from '../report/report.ts'
import { reportWords } from '../report/report.words.ts'
import type { AskedReport, SchoolRow } from './overview.ts'
import { standingWords } from './standing.words.ts'

/** A status: its shape and its words. `far`: nothing that is to be done now. */
export type Said = { is: StatusKind; text: string; far?: true }

/** Where in the year a school is: "Plan, till 11 juni". */
export function nextText({ next }: Pick<SchoolRow, 'next'>, language: Language): string {
  const t = standingWords[language]
  if (next.step === 'not started') return t.notStarted
  const step = t.steps[next.step]
  if (next.from) return t.from(step, next.from)
  if (!next.by) return step
  return next.step === 'result' ? t.resultOn(next.by) : t.until(step, next.by)
}

/** How many of the staff have answered: "38 av 44", as much as is said of the school's released result. */
export function answeredText(answered: Participation | null, language: Language): string {
  const t = standingWords[language].answered
  if (!answered) return t.none
  const of = formatNumber(answered.invited, language)
  if (answered.invited === 0) return t.nobody
  return answered.answered.kind === 'unsaid' ? t.unsaid(of) : t[answered.answered.kind](formatNumber(answered.answered.count, language), of)
}

/** A school's plan; the day it was decided on where it is. */
export function planSaid({ plan }: Pick<SchoolRow, 'plan'>, language: Language): Said {
  const t = standingWords[language]
  if (!plan) return { is: 'not-started', text: t.noPlan }
  const text = plan.state === 'adopted' && plan.adoptedOn ? t.adopted(plan.adoptedOn) : nameWords[language].states[plan.state]
  return { is: planLooks[plan.state], text: plan.before ? t.ofYear(text, schoolYearName(plan.schoolYear)) : text }
}

const planLooks: Record<PlanState, StatusKind> = {
  draft: 'under-way',
  submitted: 'under-way',
  answered: 'under-way',
  adopted: 'done',
  closed: 'ended',
}

/** A school's check: the one that goes on, else the last, else when the first is to be. */
export function checkSaid(check: Check, language: Language): Said {
  const t = standingWords[language].checks
  if (check.is === 'open') return { is: 'under-way', text: t.open(check.closesOn ?? '') }
  if (check.is === 'counting' || check.is === 'together') return { is: 'under-way', text: t[check.is] }
  if (check.lastOn !== null) return { is: 'done', text: t.done(check.lastOn) }
  return check.next === null
    ? { is: 'not-started', text: t.none, far: true }
    : { is: 'not-started', text: t.next(check.next.to), far: true }
}

/** A school's report of the half-year that it is asked for. */
export function reportSaid(report: AskedReport, language: Language): Said {
  const t = standingWords[language].reports
  if (report.state === 'later' || report.state === 'none')
    return { is: 'not-started', text: report.span ? t.later(report.span.from) : t.none, far: true }
  if (report.state === 'not begun') return { is: 'not-started', text: t['not begun'] }
  return { is: report.state === 'draft' ? 'under-way' : 'done', text: reportWords[language].states[report.state] }
}

/** A school's dialogue about the report that is shown; one about an earlier half-year once nothing newer has come. */
export function dialogueSaid({ dialogue, report }: Pick<SchoolRow, 'dialogue' | 'report'>, language: Language): Said {
  const t = standingWords[language].dialogues
  const isSent = report.sentOn !== null
  const isOld = dialogue !== null && isSent && isBefore(dialogue.period, report.period)
  if (!dialogue || dialogue.state === 'called off' || isOld)
    return isSent ? { is: 'not-started', text: t.none } : { is: 'not-started', text: t.later, far: true }
  if (dialogue.state === 'concluded') return { is: 'done', text: t.concluded(dialogue.concludedOn ?? dialogue.on) }
  return dialogue.state === 'held' ? { is: 'under-way', text: t.held } : { is: 'not-started', text: t.booked(dialogue.on) }
}

/** "Planen, sedan 30 nov", "Två steg, sedan 14 maj"; null when nothing is late. */
export function lateText({ late }: Pick<SchoolRow, 'late'>, language: Language): string | null {
  const [first] = late
  if (!first) return null
  const t = standingWords[language]
  return late.length === 1 ? t.lateOne(first.step, first.since) : t.lateMany(late.length, first.since)
}

/** "Tid, nät och utrustning"; null when the school asks for nothing. */
export function helpText({ help }: Pick<SchoolRow, 'help'>, language: Language): string | null {
  if (help.length === 0) return null
  const names = help.map((kind) => reportWords[language].kinds[kind])
  return joinCompounds(
    names.map((name, index) => (index === 0 ? name : name.charAt(0).toLocaleLowerCase('sv') + name.slice(1))),
    language,
  )
}

/**
 * What may be said of a school's change since the round before, in words: what is certain first, and that there is none only where one would have been found.
 * @param changed null where there is nothing to lay beside
 */
export function changeText(changed: ChangeSummary | null, language: Language): string {
  const t = standingWords[language].change
  if (!changed) return t.first
  const { increase, decrease, none, few } = changed
  const all = increase + decrease + none + few
  if (all === 0) return t.nothing
  const certain = [increase > 0 && t.up(increase), decrease > 0 && t.down(decrease)].filter((part) => part !== false)
  if (certain.length > 0) return capitalise(certain.join(', '))
  if (none === 0) return capitalise(t.few)
  return capitalise(none === all ? t.none : t.noneIn(none, all))
}

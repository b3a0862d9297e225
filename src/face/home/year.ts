import { addDays, addMonths, type Day } from '../../ground/base/clock.ts'
import { formatMonth, formatShortDay, type Language } from '../../ground/base/language.ts'
import type { CycleStep } from '../../ground/ui/components/cycle-steps/cycle-steps.tsx'
import { homeWords } from './home.words.ts'

/** The round that a school year turns around. */
export type YearRound = { opensOn: Day; closesOn: Day }

/** Weeks after closing until results have been talked about, and until plans are adopted. */
const talkWeeks = 3
const planWeeks = 8
const checkMonths = 6
const reportMonths = 8
const againMonths = 12

/**
 * Where we are in the year: six steps, of which the first has the round's dates and the rest follow from them. What is far off is told by its month.
 * Without a round only the steps' names are known.
 */
export function yearSteps(round: YearRound | null, today: Day, language: Language): CycleStep[] {
  const t = homeWords[language].home
  const names = [t.steps.assess, t.steps.result, t.steps.plan, t.steps.check, t.steps.report, t.steps.again]
  if (!round) return names.map((name) => ({ name, when: '', state: 'ahead' }))
  const short = (day: Day) => formatShortDay(day, language)
  const talked = addDays(round.closesOn, talkWeeks * 7)
  const planned = addDays(round.closesOn, planWeeks * 7)
  const ends = [
    round.closesOn,
    talked,
    planned,
    addMonths(round.closesOn, checkMonths),
    addMonths(round.closesOn, reportMonths),
    addMonths(round.opensOn, againMonths),
  ]
  const now = today < round.opensOn ? -1 : ends.findIndex((end) => today <= end)
  const later = [
    today < round.opensOn ? t.from(short(round.opensOn)) : `${short(round.opensOn)}–${short(round.closesOn)}`,
    t.until(short(talked)),
    t.until(short(planned)),
    ...[checkMonths, reportMonths].map((months) => t.about(formatMonth(addMonths(round.closesOn, months), language))),
    t.about(formatMonth(addMonths(round.opensOn, againMonths), language)),
  ]
  return names.map((name, index) => ({
    name,
    when: index === now && index < 3 ? t.until(short(ends[index] ?? round.closesOn)) : (later[index] ?? ''),
    state: index === now ? 'now' : now === -1 ? (today < round.opensOn ? 'ahead' : 'done') : index < now ? 'done' : 'ahead',
  }))
}

/** The round that the page's year turns around: the open one, else the newest that has opened or will. One that was closed before its day ended then. */
export function roundOfTheYear(
  rounds: { opensOn: Day; closesOn: Day; open: boolean }[],
  today: Day,
): { opensOn: Day; closesOn: Day } | null {
  const newest = rounds.toSorted((a, b) => b.opensOn.localeCompare(a.opensOn))
  const round = newest.find(({ open }) => open) ?? newest[0]
  if (!round) return null
  const { opensOn, closesOn, open } = round
  const closedEarly = !open && opensOn <= today && closesOn >= today
  return { opensOn, closesOn: closedEarly ? addDays(today, -1) : closesOn }
}

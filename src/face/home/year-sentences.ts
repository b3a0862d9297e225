import { spanInWords } from '../../cycle/year/year-sentences.ts'
import type { Day } from '../../ground/base/clock.ts'
import { formatDay, formatShortDay, type Language } from '../../ground/base/language.ts'
import type { CycleStep } from '../../ground/ui/components/cycle-steps/cycle-steps.tsx'
import { type StairStanding, type Standing, stairsOf, type YearStanding } from './year.ts'
import { yearWords } from './year-sentences.words.ts'

/** The staircase in words. */
export function cycleSteps(standing: YearStanding, today: Day, language: Language): CycleStep[] {
  return stairsOf(standing, today).map((each) => ({
    name: yearWords[language].stairs[each.stair],
    when: whenOf(each, language),
    state: each.at,
  }))
}

/** Until when it is, where it is under way; else from when to when, where it has both. */
function whenOf({ stair, step, at }: StairStanding, language: Language): string {
  const t = yearWords[language]
  if (!step) return ''
  const last = formatShortDay(step.to, language)
  if (at === 'missed') return t.missed
  if (at === 'now') return step.state === 'late' ? t.since(last) : step.state === 'over time' ? t.overTime(last) : t.until(last)
  return stair === 'plan' || stair === 'report' ? t.until(last) : spanInWords(step, language)
}

/** What matters now, in a sentence or three: what is late, what is under way, what comes next. */
export function yearLead({ steps, again }: YearStanding, today: Day, language: Language): string {
  const t = yearWords[language]
  const last = (step: Standing) => formatDay(step.to, language)
  const sentences = [
    ...steps.filter(({ state }) => state === 'late').map((step) => t.late[step.step](last(step))),
    ...steps.filter(({ state }) => state === 'over time').map((step) => t.stillOpen(last(step))),
    ...steps.filter(({ state }) => state === 'now').map((step) => t.now[step.step](last(step))),
  ].slice(0, 3)
  const next = steps.filter(({ from, state }) => state === 'ahead' && from > today).toSorted((a, b) => a.from.localeCompare(b.from))[0]
  if (next) return [...(sentences.length > 0 ? sentences : [t.quiet]), t.next(t.names[next.step], spanInWords(next, language))].join(' ')
  if (sentences.length > 0) return sentences.join(' ')
  return again && again.from > today ? [t.quiet, t.next(t.again, spanInWords(again, language))].join(' ') : t.over
}

import type { Day } from '../../ground/base/clock.ts'
import { codesOf, type Fault } from '../../ground/base/form.ts'
import { isWorkingDay } from '../../ground/base/working-days.ts'
import { faultWords } from './faults.words.ts'
import { boundsOf, type Span, type Step, type YearStep } from './year.ts'

export type YearFault = keyof (typeof faultWords)['sv']

/** What a form about the year may be told to mend. */
export const code = codesOf(faultWords.sv)

/** What is wrong with the days of a step: each fault by its field. */
export function stepFaults(
  { from, to }: Pick<YearStep, 'from' | 'to'>,
  schoolYear: number,
  step: Step,
  breaks: readonly Span[],
): Fault<YearFault>[] {
  const bounds = boundsOf(schoolYear, step)
  const outside = (day: Day) => day < bounds.from || day > bounds.to
  const half = step === 'autumn-report' || step === 'spring-report'
  if (outside(from)) return [{ field: 'from', code: half ? 'outsideHalf' : 'outside' }]
  if (outside(to)) return [{ field: 'to', code: half ? 'outsideHalf' : 'outside' }]
  if (to < from) return [{ field: 'to', code: 'reversed' }]
  const fault = lastDayFault(to, breaks)
  return fault ? [{ field: 'to', code: fault }] : []
}

/** What is wrong with a last day in itself: that people are away. */
export function lastDayFault(day: Day, breaks: readonly Span[]): 'free' | 'break' | null {
  if (!isWorkingDay(day)) return 'free'
  return breaks.some(({ from, to }) => from <= day && day <= to) ? 'break' : null
}

import type { Day } from '../../../ground/base/clock.ts'
import { type SchoolRow, type Step, steps } from '../overview.ts'

/** The schools that begin together in a roll-out. */
export type Wave = { id: string; name: string; beginsOn: Day; schools: string[] }

/** How many of a wave's schools have done each step, those within sight alone. */
export type WaveStanding = { wave: Wave; schools: number; done: Record<Step, number> }

/** How far each wave has come, by the day it begins. @param rows the schools that the viewer follows; a wave without any of them is left out */
export function waveStandings(waves: readonly Wave[], rows: readonly SchoolRow[]): WaveStanding[] {
  const byId = new Map(rows.map((row) => [row.school.id, row]))
  return waves.flatMap((wave) => {
    const inSight = wave.schools.flatMap((id) => byId.get(id) ?? [])
    return inSight.length === 0 ? [] : [{ wave, schools: inSight.length, done: countDone(inSight) }]
  })
}

/** How many schools have done each step. */
export function countDone(rows: readonly SchoolRow[]): Record<Step, number> {
  const done: Record<Step, number> = { assess: 0, result: 0, plan: 0, check: 0, report: 0, dialogue: 0 }
  for (const row of rows) for (const step of steps) if (hasDone(row, step)) done[step] += 1
  return done
}

/** Whether a school has done a step: assessed, got its result, adopted a plan, taken its temperature, sent a report, concluded a dialogue. The latest of each counts. */
export function hasDone({ answered, round, plan, check, report, dialogue }: SchoolRow, step: Step): boolean {
  switch (step) {
    case 'assess':
      return answered !== null || round?.state === 'closed'
    case 'result':
      return answered !== null
    case 'plan':
      return plan !== null && (plan.state === 'adopted' || plan.state === 'closed')
    case 'check':
      return check.lastOn !== null
    case 'report':
      return report.sentOn !== null
    case 'dialogue':
      return dialogue?.state === 'concluded'
  }
}

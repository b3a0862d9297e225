import { sql } from 'kysely'
import type { Program } from '../../ground/base/ask.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import { countAttempt } from './attempts.ts'
import { alarmingCodes, codeMinutes } from './limits.ts'
import './tables.ts'

const bucket = 'alarm: wrong codes'

/** Days that administrators are told of many wrong codes. */
const days = 7

/** Counts a wrong code from anywhere. When there are more than people mistype, the operator's log says so once, and the administrators' start page for a week. */
export async function noteWrongCode(program: Program, people: number): Promise<void> {
  const { count } = await countAttempt(program, 'wrong codes', codeMinutes)
  if (count !== alarmingCodes(people)) return
  program.log.warn({ wrong: count, minutes: codeMinutes }, 'many wrong codes from slips: somebody may be guessing')
  await countAttempt(program, bucket, days * 24 * 60)
}

/** Whether many wrong codes have been tried within a week; to be asked together with something else. */
export function alarmAsked({ secret, clock }: Pick<Program, 'secret' | 'clock'>): Question<boolean> {
  const select = sql<{ until: Date }>`
    select until from attempt where bucket = ${secret.fingerprint('attempt', bucket)} and until > ${clock()}::timestamptz`
  return rowsOf(select, 'until').map((rows) => rows.length > 0)
}

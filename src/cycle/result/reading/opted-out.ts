import type { Aspect, Framework } from '../../../content/framework/schema.ts'
import type { ReleasedResult } from '../../release/released.ts'
import { aspectRows } from './rows.ts'

/** The aspects of which a result says how many opted out, in the framework's order. */
export function optedOutRows(result: ReleasedResult, framework: Framework): { aspect: Aspect; optedOut: number }[] {
  return aspectRows(result, framework).flatMap(({ aspect, staff }) =>
    staff?.optedOut === undefined ? [] : [{ aspect, optedOut: staff.optedOut }],
  )
}

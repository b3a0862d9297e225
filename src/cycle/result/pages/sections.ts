import type { Framework } from '../../../content/framework/schema.ts'
import type { ReleasedResult } from '../../release/released.ts'
import { isAboveSchool } from '../reading/figures.ts'
import { optedOutRows } from '../reading/opted-out.ts'
import { aspectRows, meanOf } from '../reading/rows.ts'
import { talkingPoints } from '../reading/talk.ts'

/** The parts of a result's page, in order. */
const order = [
  'participation',
  'profile',
  'protected',
  'gap',
  'distribution',
  'teams',
  'middle',
  'schools',
  'importance',
  'opted-out',
  'differ',
  'talk',
  'about',
] as const

export type SectionKey = (typeof order)[number]

/** The parts that a result has something to say in. Where nothing of the staff's view is shown, one part says why instead of four. */
export function sectionsOf(result: ReleasedResult, framework: Framework): SectionKey[] {
  const { unit, children } = result
  const rows = aspectRows(result, framework)
  const asked = rows.some(({ staff }) => staff)
  const shown = rows.some(({ staff }) => staff && meanOf(staff.content))
  const has: Record<SectionKey, boolean> = {
    participation: true,
    profile: shown,
    protected: asked && !shown,
    gap: rows.some(({ leader }) => leader),
    distribution: shown,
    teams: asked && unit.level === 'school' && children.some(({ level }) => level === 'team'),
    middle: isAboveSchool(unit.level) && shown,
    schools: isAboveSchool(unit.level) && children.length > 0,
    importance: shown && rows.some(({ importance }) => importance),
    'opted-out': optedOutRows(result, framework).length > 0,
    differ: shown,
    talk: talkingPoints(result, framework, 'sv').length > 0,
    about: true,
  }
  return order.filter((section) => has[section])
}

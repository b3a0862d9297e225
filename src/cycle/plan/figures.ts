import { topLevel } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import type { GroupStanding, LeaderFigure, StaffFigure } from '../../content/suggestion/group-standing.ts'
import type { Joint } from '../joint-assessment/joint.ts'
import type { Cell } from '../protection/cell.ts'
import type { ResultFigures } from '../release/released.ts'
import { aspectRows, contributorsOf, meanOf } from '../result/reading/rows.ts'
import { spreadWordOf } from '../result/reading/spread-kind.ts'
import type { Baseline } from './plan.ts'

/** What a plan can start from: a released result as the viewer sees it, and the latest joint assessment; either may be missing. */
export type Ground = { result: ResultFigures | null; joint: Joint | null }

/** Where a unit stands in each aspect, as far as it may be shown. */
export function standingsOf(framework: Framework, { result, joint }: Ground): GroupStanding[] {
  const rows = new Map(result ? aspectRows(result, framework).map((row) => [row.aspect.key, row]) : [])
  const steps = topLevel(framework) - 1
  return framework.areas.flatMap(({ aspects }) =>
    aspects.map(({ key }): GroupStanding => {
      const row = rows.get(key)
      const importance = row?.importance && meanOf(row.importance.content)
      return {
        aspect: key,
        staff: staffFigure(row?.staff ?? null, steps),
        leader: leaderFigure(row?.leader ?? null),
        importance: importance?.coded === 'plain' ? importance.value : null,
        joint: jointLevel(joint, key),
      }
    }),
  )
}

/** What a goal of an aspect starts from, to be kept with it; null when there is nothing to show. */
export function baselineFor(framework: Framework, ground: Ground, aspect: string | null): Baseline | null {
  if (aspect === null) return null
  const { result, joint } = ground
  const row = result && aspectRows(result, framework).find((each) => each.aspect.key === aspect)
  const level = jointLevel(joint, aspect)
  if (joint && level !== null && (!row?.staff || row.staff.content.kind === 'protected')) {
    return { kind: 'joint', assessment: joint.id, agreedOn: joint.agreedOn, level }
  }
  if (!result || !row) return null
  const { round, unit } = result
  const [staff, leader] = [row.staff?.content ?? null, row.leader?.content ?? null]
  if (staff === null && leader === null) return null
  return { kind: 'released', round: round.id, roundName: round.name, releasedOn: round.releasedOn, unitName: unit.name, staff, leader }
}

/** The level that was agreed on in an aspect; null for none, and for "not relevant to us". */
function jointLevel(joint: Joint | null, aspect: string): number | null {
  const level = joint?.levels.get(`${aspect}.staff`) ?? 0
  return level >= 1 ? level : null
}

function staffFigure(cell: Cell | null, steps: number): StaffFigure | null {
  const mean = cell && meanOf(cell.content)
  if (!cell || !mean) return null
  return { mean: mean.value, coded: mean.coded, n: contributorsOf(cell.content), spread: spreadWordOf(cell.content, steps) }
}

function leaderFigure(cell: Cell | null): LeaderFigure | null {
  const mean = cell && meanOf(cell.content)
  return cell && mean?.coded === 'plain' ? { mean: mean.value, n: contributorsOf(cell.content) } : null
}

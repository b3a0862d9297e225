import type { Fault } from '../reading.ts'
import type { Rule } from './rule.ts'
import { placedAspects } from './texts.ts'

/** Every action belongs to an aspect that there is. */
export const aspectKnown: Rule = (framework, lineOf) => {
  const known = new Set(placedAspects(framework).map(({ aspect }) => aspect.key))
  return framework.actions.flatMap(({ id, aspect }, index) =>
    known.has(aspect)
      ? []
      : [{ line: lineOf(['actions', index, 'aspect']), reason: `${id} is for the aspect "${aspect}", which there is not` }],
  )
}

/** What the authority asks itself belongs to an area that there is. */
export const areaKnown: Rule = (framework, lineOf) =>
  framework.authority.flatMap(({ key, area }, index) =>
    framework.areas.some((each) => each.key === area)
      ? []
      : [{ line: lineOf(['authority', index, 'area']), reason: `${key} is for the area "${area}", which there is not` }],
  )

/** Every action leads upwards, from a level of the ladder to a level of the ladder. */
export const stepUpwards: Rule = (framework, lineOf) => {
  const levels = new Set(framework.levels.map(({ level }) => level))
  return framework.actions.flatMap(({ id, from, to }, index): Fault[] => {
    const outside = (['from', 'to'] as const).filter((end) => !levels.has(end === 'from' ? from : to))
    if (outside[0])
      return outside.map((end) => ({
        line: lineOf(['actions', index, end]),
        reason: `${id}: there is no level ${end === 'from' ? from : to}`,
      }))
    return from < to
      ? []
      : [{ line: lineOf(['actions', index, 'to']), reason: `${id} leads from level ${from} to ${to}: an action leads upwards` }]
  })
}

/** What an action builds on exists, is another one, and is named once. */
export const dependenciesKnown: Rule = (framework, lineOf) => {
  const known = new Set(framework.actions.map(({ id }) => id))
  return framework.actions.flatMap(({ id, depends_on }, index) =>
    depends_on.flatMap((each, at) => {
      const line = lineOf(['actions', index, 'depends_on', at])
      if (each === id) return [{ line, reason: `${id} depends on itself` }]
      if (!known.has(each)) return [{ line, reason: `${id} depends on "${each}", which there is not` }]
      return depends_on.indexOf(each) < at ? [{ line, reason: `${id} names "${each}" twice` }] : []
    }),
  )
}

/** No action waits, by way of others, for itself. */
export const noCircles: Rule = (framework, lineOf) => {
  const waiting = new Map(framework.actions.map(({ id, depends_on }) => [id, depends_on.filter((each) => each !== id)]))
  const faults: Fault[] = []
  for (let circle = circleIn(waiting); circle; circle = circleIn(waiting)) {
    const [start = ''] = circle
    const index = framework.actions.findIndex(({ id }) => id === start)
    faults.push({
      line: lineOf(['actions', index, 'depends_on']),
      reason: `actions depend on each other in a circle: ${[...circle, start].join(' → ')}`,
    })
    for (const id of circle) waiting.delete(id)
  }
  return faults
}

/** Takes away all that waits for nothing, until only circles (and what waits for them) are left; then follows one round. */
function circleIn(waiting: Map<string, string[]>): string[] | undefined {
  for (let before = -1; before !== waiting.size; ) {
    before = waiting.size
    for (const [id, on] of waiting) if (!on.some((each) => waiting.has(each))) waiting.delete(id)
  }
  const walked: string[] = []
  let at = waiting.keys().next().value
  while (at !== undefined && !walked.includes(at)) {
    walked.push(at)
    at = waiting.get(at)?.find((each) => waiting.has(each))
  }
  return at === undefined ? undefined : walked.slice(walked.indexOf(at))
}

import { isMirrored } from '../framework.ts'
import type { Fault } from '../reading.ts'
import type { Framework } from '../schema.ts'
import type { Rule } from './rule.ts'
import { placedAspects } from './texts.ts'

/** The file's own promise in `coverage`: an action for every aspect, step and audience, and so many for teams far apart and for a gap. */
export const gridFilled: Rule = (framework, lineOf) => {
  const { audiences, steps } = framework.coverage
  return placedAspects(framework).flatMap(({ aspect, path }): Fault[] => {
    const line = lineOf([...path, 'key'])
    const actions = framework.actions.filter((action) => action.aspect === aspect.key)
    const holes = steps.flatMap(([from, to]) =>
      audiences
        .filter(
          (audience) =>
            !actions.some(
              (action) => action.when === undefined && action.audience === audience && action.from === from && action.to === to,
            ),
        )
        .map((audience) => ({ line, reason: `${aspect.key}: no action for ${audience} from level ${from} to ${to}` })),
    )
    return [
      ...holes,
      ...tooFew(framework, 'apart', aspect.key, line),
      ...(isMirrored(aspect) ? tooFew(framework, 'gap', aspect.key, line) : []),
    ]
  })
}

/** What is for a gap between leaders and staff stands only where both are asked about the same thing. */
export const gapOnlyWhereMirrored: Rule = (framework, lineOf) => {
  const apart = new Set(placedAspects(framework).flatMap(({ aspect }) => (isMirrored(aspect) ? [] : [aspect.key])))
  return framework.actions.flatMap(({ id, aspect, when }, index) =>
    when === 'gap' && apart.has(aspect)
      ? [{ line: lineOf(['actions', index, 'when']), reason: `${id}: ${aspect} is not mirrored, so there is no gap to act on` }]
      : [],
  )
}

/** The steps that the file promises actions for are steps of its ladder. */
export const stepsOnLadder: Rule = (framework, lineOf) => {
  const levels = new Set(framework.levels.map(({ level }) => level))
  return framework.coverage.steps.flatMap(([from, to], index) =>
    levels.has(from) && levels.has(to) && from < to
      ? []
      : [{ line: lineOf(['coverage', 'steps', index]), reason: `coverage: ${from} to ${to} is not a step up the ladder` }],
  )
}

function tooFew(framework: Framework, when: 'apart' | 'gap', aspect: string, line: number): Fault[] {
  const wanted = framework.coverage[when]
  const found = framework.actions.filter((action) => action.aspect === aspect && action.when === when).length
  return found >= wanted ? [] : [{ line, reason: `${aspect}: ${found} of ${wanted} actions with "when: ${when}"` }]
}

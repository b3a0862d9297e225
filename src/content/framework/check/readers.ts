import { type SchoolForm, schoolForms } from '../../../people/organisation/organisation.ts'
import { fitsReader } from '../framework.ts'
import type { Fault } from '../reading.ts'
import type { Action, Framework, Work } from '../schema.ts'
import type { Rule } from './rule.ts'
import { placedAspects } from './texts.ts'

/** The file's promise of readers: whoever works so, in whichever school form, finds an action for persons at every step of every aspect. */
export const readersCovered: Rule = (framework, lineOf) =>
  placedAspects(framework).flatMap(({ aspect, path }): Fault[] => {
    const line = lineOf([...path, 'key'])
    return framework.coverage.steps.flatMap(([from, to]) => {
      const steps = stepsFor(framework, aspect.key, 'person', from, to)
      return framework.coverage.readers.flatMap((work) => {
        const missed = schoolForms.filter((form) => !steps.some((action) => fits(action, work, form)))
        if (missed.length === 0) return []
        const where = missed.length === schoolForms.length ? '' : ` in ${missed.join(', ')}`
        return [{ line, reason: `${aspect.key}: no action for ${work}${where} from level ${from} to ${to}` }]
      })
    })
  })

/** The file's promise of a second one: what is declined or done leaves no empty place. */
export const secondOnes: Rule = (framework, lineOf) => {
  const who = (['person', 'team'] as const).filter((audience) => framework.coverage.audiences.includes(audience))
  return placedAspects(framework).flatMap(({ aspect, path }) =>
    framework.coverage.second.flatMap(([from, to]) =>
      who.flatMap((audience) => {
        const found = stepsFor(framework, aspect.key, audience, from, to).filter(
          (action) => audience === 'team' || fits(action, 'teacher', 'gr'),
        )
        if (found.length >= 2) return []
        return [
          {
            line: lineOf([...path, 'key']),
            reason: `${aspect.key}: ${found.length} of 2 actions for ${audience} from level ${from} to ${to}`,
          },
        ]
      }),
    ),
  )
}

/** An action for persons alone says who can use it: a team and a school choose together. */
export const readersOfPersonsOnly: Rule = (framework, lineOf) =>
  framework.actions.flatMap((action, index): Fault[] => {
    if (!action.for) return []
    const line = lineOf(['actions', index, 'for'])
    if (!action.for.roles && !action.for.forms) return [{ line, reason: `${action.id} is for nobody in particular: name roles or forms` }]
    return action.audience === 'person' || !action.for.roles
      ? []
      : [{ line, reason: `${action.id}: a ${action.audience} has people of many roles` }]
  })

function fits(action: Action, work: Work, form: SchoolForm): boolean {
  return fitsReader(action.for, { role: work === 'teacher' ? 'teacher' : 'staff', work, forms: [form] })
}

function stepsFor(framework: Framework, aspect: string, audience: Action['audience'], from: number, to: number): Action[] {
  return framework.actions.filter(
    (action) =>
      action.aspect === aspect && action.audience === audience && action.when === undefined && action.from === from && action.to === to,
  )
}

import { languages } from '../../../ground/base/language.ts'
import type { Fault } from '../reading.ts'
import { wordsOf } from './likeness.ts'
import type { Rule } from './rule.ts'

/** Characters of an action's title, in either language: it must fit a line of a plan. */
export const longestTitle = 60
/** Fewer words than this say nothing one can do or see. */
export const fewestWords = 3
/** Hours that one person can be asked for. */
export const mostPersonHours = 4

/** Titles that fit. */
export const titlesFit: Rule = (framework, lineOf) =>
  framework.actions.flatMap(({ title }, index) =>
    languages.flatMap((language) => {
      const length = [...title[language]].length
      return length <= longestTitle
        ? []
        : [{ line: lineOf(['actions', index, 'title', language]), reason: `the title has ${length} characters, at most ${longestTitle}` }]
    }),
  )

/** An action says what to do, how to begin this week and how one sees that it helped: three things, not one three times. */
export const stepAndEvidence: Rule = (framework, lineOf) =>
  framework.actions.flatMap((action, index) =>
    languages.flatMap((language) =>
      (['first_step', 'evidence'] as const).flatMap((field): Fault[] => {
        const line = lineOf(['actions', index, field, language])
        const own = wordsOf(action[field][language])
        if (own.length < fewestWords)
          return [{ line, reason: `${action.id}: ${field} says nothing one can ${field === 'evidence' ? 'see' : 'do'}` }]
        const others = (['title', 'text', 'first_step'] as const).filter((other) => other !== field)
        const same = others.find((other) => wordsOf(action[other][language]).join(' ') === own.join(' '))
        return same ? [{ line, reason: `${action.id}: ${field} only repeats ${same}` }] : []
      }),
    ),
  )

/** Effort that can be believed: a person's fits in a week or two; a team's and a school's says what it takes of each, and over how many weeks. */
export const effortPlausible: Rule = (framework, lineOf) =>
  framework.actions.flatMap(({ id, audience, effort }, index): Fault[] => {
    if (audience === 'person') {
      return effort.hours <= mostPersonHours
        ? []
        : [
            {
              line: lineOf(['actions', index, 'effort', 'hours']),
              reason: `${id}: ${effort.hours} hours for one person, at most ${mostPersonHours}`,
            },
          ]
    }
    const at = { line: lineOf(['actions', index, 'effort']) }
    return [
      ...(effort.weeks ? [] : [{ ...at, reason: `${id}: over how many weeks? A ${audience} needs a number` }]),
      ...(effort.each ? [] : [{ ...at, reason: `${id}: how many hours for each who takes part? A ${audience} needs a number` }]),
    ]
  })

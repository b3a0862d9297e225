import { assessmentsIn } from '../../cycle/assessment/loading.ts'
import { ownRowsAsked } from '../../cycle/assessment/own-rows.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { known, type Question } from '../../ground/base/question.ts'
import type { OwnLevel } from './offer.ts'

/**
 * The levels that the asker handed in last, for their own page alone: what is asked of the database beside this never depends on them. None when this sign-in may not open their answers.
 */
export function ownLevelsAsked(ask: SignedInAsk): Question<OwnLevel[]> {
  return ownRowsAsked(ask).followedBy((rows) => {
    if (!rows.may) return known<OwnLevel[]>([])
    return assessmentsIn(rows).map((all) => {
      const newest = all.find(({ response, member }) => response?.handedInOn && member.audience === 'staff')
      if (!newest?.response) return []
      const { answers } = newest.response
      return newest.statements.flatMap((statement): OwnLevel[] => {
        const choice = answers.get(statement.key)?.choice ?? 0
        return choice > 0 ? [{ framework: newest.framework.key, aspect: statement.aspect.key, level: choice }] : []
      })
    })
  })
}

import { linkTo } from '../../ground/base/addresses.ts'
import { addDays } from '../../ground/base/clock.ts'
import { inEach, type Language } from '../../ground/base/language.ts'
import { known, type Question } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Agreement, isOpen, isOverdue } from './agreement.ts'
import { openAgreementsAsked } from './store.ts'
import { waitingWords } from './waiting.words.ts'

/** Days before its last day from which what somebody who is no user answers for waits for whoever heads the district. */
const othersAhead = 14

/**
 * What was agreed and waits for a person: their own until it is done, and for who heads the district what nobody who is there answers for. What is taken up in the plan with
 * its owner is told as an action, by the plan.
 */
export function waitingFor({ viewer, today }: WaitingAsk): Question<Waiting[]> {
  if (!sightOf(viewer, 'dialogue')) return known([])
  return openAgreementsAsked(viewer, today).map((agreements) =>
    agreements.flatMap((agreement): Waiting[] => {
      if (!isOpen(agreement) || (agreement.action && agreement.owner.person === viewer.person)) return []
      if (agreement.owner.left) return [toHandOver(agreement)]
      if (agreement.owner.person === null && agreement.dueOn > addDays(today, othersAhead)) return []
      return [toDo(agreement, isOverdue(agreement, today))]
    }),
  )
}

function toDo({ id, title, owner, school, dueOn }: Agreement, late: boolean): Waiting {
  return {
    title: say((t) => (owner.person === null ? t.other(title, owner.name) : title)),
    text: say((t) => t.text(school.name)),
    note: say((t) => (late ? t.late(dueOn) : t.due(dueOn))),
    lastDay: dueOn,
    link: { href: linkTo('/agreements/:id', id), label: say((t) => t.open), about: say(() => `: ${title}`) },
  }
}

function toHandOver({ id, title, owner, school, dueOn }: Agreement): Waiting {
  return {
    title: say((t) => t.orphan(title)),
    text: say((t) => t.orphanText(owner.name, school.name)),
    lastDay: dueOn,
    link: { href: linkTo('/agreements/:id', id), label: say((t) => t.choose), about: say(() => `: ${title}`) },
  }
}

function say(of: (t: (typeof waitingWords)['sv'], language: Language) => string) {
  return inEach((language) => of(waitingWords[language], language))
}

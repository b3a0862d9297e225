import { planInSentence } from '../../cycle/plan/plan-sentences.ts'
import { type Plan, plansAsked } from '../../cycle/plan/store.ts'
import { linkTo } from '../../ground/base/addresses.ts'
import { schoolYearOf } from '../../ground/base/clock.ts'
import { formatList, inEach } from '../../ground/base/language.ts'
import { known, type Question, together } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type Answer, type Asked, answers, askedOf, type Framed, framedFor, isLacking } from './frame.ts'
import { frameRight } from './seeing.ts'
import { answersAsked, askedInForce, formsAsked } from './store.ts'
import { waitingWords } from './waiting.words.ts'

/** What waits for who leads a school: goals of the frame that its plan does not answer yet, by the first of their last days. */
export function waitingFor({ viewer, today }: WaitingAsk): Question<Waiting[]> {
  if (!sightOf(viewer, 'school plan')) return known([])
  return plansAsked(viewer, today, { from: schoolYearOf(today), kind: 'school' }).followedBy((plans) => {
    const written = plans.filter((plan) => answers(plan, today) && frameRight(viewer, plan) === 'writes')
    if (written.length === 0) return known([])
    return together(askedInForce(today), formsAsked(written.map(({ school }) => school.id)), answersAsked(written.map(({ id }) => id))).map(
      ([asked, forms, given]) => written.flatMap((plan) => lackingIn(plan, asked, forms.get(plan.school.id) ?? [], given)),
    )
  })
}

function lackingIn(plan: Plan, asked: readonly Asked[], forms: string[], given: readonly Answer[]): Waiting[] {
  const own = given.filter((answer) => answer.plan === plan.id)
  const lacking = framedFor(askedOf(asked, { forms }), own, plan).flatMap((each: Framed) =>
    each.asked && isLacking(each.standing) ? [each] : [],
  )
  if (lacking.length === 0) return []
  const titles = [...new Set(lacking.map(({ asked: { planTitle } }) => planTitle))]
  const lastDay = lacking.flatMap(({ answerBy }) => answerBy ?? []).toSorted()[0] ?? null
  return [
    {
      title: inEach((language) => waitingWords[language].answer(lacking.length, planInSentence(plan, language))),
      text: inEach((language) => waitingWords[language].text(formatList(titles, language))),
      ...(lastDay ? { note: inEach((language) => waitingWords[language].by(lastDay)) } : {}),
      lastDay,
      link: {
        href: linkTo('/plans/:id/frame', plan.id),
        label: inEach((language) => waitingWords[language].toFrame),
        about: inEach((language) => `: ${planInSentence(plan, language)}`),
      },
    },
  ]
}

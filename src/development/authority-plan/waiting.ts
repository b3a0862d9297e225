import { sql } from 'kysely'
import { linkTo } from '../../ground/base/addresses.ts'
import { addDays, addMonths, type Day } from '../../ground/base/clock.ts'
import { inEach } from '../../ground/base/language.ts'
import { known, type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Waiting, WaitingAsk } from '../../ground/base/waiting.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { hasHeld, proposalOf, stateOf } from './authority-plan.ts'
import { draftPlace } from './place.ts'
import { plansSeen, type SeenPlan } from './store.ts'
import { waitingWords } from './waiting.words.ts'
import './tables.ts'

/** Days before a review from which it waits, and months before a plan ends from which the next one does. */
export const reviewDays = 30
export const nextMonths = 9

/** What waits for a person about the authority's plan: a draft to comment on; for those who write it comments to answer, a review, and the plan after this one. */
export function waitingFor({ viewer, today }: WaitingAsk): Question<Waiting[]> {
  const [writes, reads] = [sightOf(viewer, 'writing authority plan') !== null, sightOf(viewer, 'authority plan draft') !== null]
  if (!writes && !reads && sightOf(viewer, 'shared authority plan') === null) return known([])
  return together(plansSeen(viewer, today), remarksAsked(viewer.person)).map(([seen, remarks]) => {
    const said = new Map(remarks.map((each) => [each.plan, each]))
    return seen.flatMap((each) => {
      const { unanswered = 0, own = false } = said.get(each.plan.id) ?? {}
      return writes ? forWriters(each, unanswered, seen, today) : forReaders(each, own, today)
    })
  })
}

type Said = { plan: string; unanswered: number; own: boolean }

/** Of each plan: how many remarks nobody has answered, and whether somebody has made one since it was shared. */
function remarksAsked(person: string): Question<Said[]> {
  return rowsOf(sql<Said>`
    select r.plan_id as plan, count(*) filter (where a.remark_id is null)::int as unanswered,
           bool_or(r.by_person_id is not distinct from ${person}::uuid and r.at >= s.at) is true as own
      from authority_plan_remark r left join authority_plan_remark_answer a on a.remark_id = r.id
      left join authority_plan_sharing s on s.plan_id = r.plan_id and s.ended_at is null
     group by r.plan_id`)
}

function forReaders({ plan }: SeenPlan, own: boolean, today: Day): Waiting[] {
  const { sharing, force } = plan
  if (!sharing || own || (force && !proposalOf(plan, today)) || (sharing.untilOn !== null && sharing.untilOn < today)) return []
  return [
    {
      title: inEach((language) => waitingWords[language].read(plan.written.title)),
      text: inEach((language) =>
        force && hasHeld(plan, today) ? waitingWords[language].readProposal(force.number) : waitingWords[language].readText,
      ),
      lastDay: sharing.untilOn,
      link: { href: draftPlace(plan), label: inEach((language) => waitingWords[language].readOpen) },
    },
  ]
}

function forWriters({ plan }: SeenPlan, unanswered: number, all: readonly SeenPlan[], today: Day): Waiting[] {
  const { head, force, review } = plan
  const waiting: Waiting[] = []
  if (unanswered > 0)
    waiting.push({
      title: inEach((language) => waitingWords[language].answer(unanswered, head.title)),
      lastDay: null,
      link: { href: linkTo('/authority-plans/:id/remarks', plan.id), label: inEach((language) => waitingWords[language].answerOpen) },
    })
  if (!force || stateOf(plan, today) !== 'in force') return waiting
  const next = all.some((other) => other.plan.written.replacesPlan === plan.id)
  const due = review?.nextOn ?? addMonths(review?.onDay ?? force.from, 12)
  // Who writes the next one asks there what of this one holds.
  if (!next && due <= addDays(today, reviewDays))
    waiting.push({
      title: inEach((language) => waitingWords[language].review(head.title)),
      text: inEach((language) => waitingWords[language].reviewText),
      lastDay: due,
      link: {
        href: `${linkTo('/authority-plans/:id/revisions', plan.id)}#review`,
        label: inEach((language) => waitingWords[language].reviewOpen),
      },
    })
  if (!next && head.to <= addMonths(today, nextMonths))
    waiting.push({
      title: inEach((language) => waitingWords[language].next(head.title)),
      text: inEach((language) => waitingWords[language].nextText),
      lastDay: head.to,
      link: { href: linkTo('/authority-plans/new'), label: inEach((language) => waitingWords[language].nextOpen) },
    })
  return waiting
}

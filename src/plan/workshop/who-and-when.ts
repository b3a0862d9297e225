import { found, type SignedInAsk } from '../../base/ask.ts'
import { firstTexts } from '../../base/form.ts'
import { actorOf } from '../acting.ts'
import { draftOfAction, faultsInAction, formForAction, type WrittenAction } from '../action-form.ts'
import { decimalIn } from '../action-loading.ts'
import { changeAction, type KeptAction, keptAction } from '../store-actions.ts'
import { goalsOf } from '../store-content.ts'
import { type Colleague, colleaguesAt } from '../store-people.ts'
import { choiceIn, heldPlan } from './choosing.ts'
import type { Meeting } from './loading.ts'
import { messages } from './messages.ts'
import type { ChosenProps } from './pages/chosen.tsx'

export type Assigned = { is: 'kept'; title: string } | { is: 'gone' } | { is: 'faulty'; written: NonNullable<ChosenProps['written']> }

/**
 * Says who answers for a choice and until when. Only what was touched is changed, over what stands there now, and the history tells of both: two people who
 * write at once lose nothing.
 */
export async function assign(ask: SignedInAsk, meeting: Meeting, id: string): Promise<Assigned> {
  const { tx, today, language } = ask
  const { plan } = await heldPlan(ask, meeting)
  const kept = await keptAction(tx, id)
  found(kept.plan === plan.id ? kept : null)
  if (!(await choiceIn(ask, plan, id))) return { is: 'gone' }
  const people = await colleaguesAt(tx, plan.school.id, today)
  const { owner = '', dueOn = '', ownerBefore = '', dueBefore = '' } = firstTexts(await ask.sent())
  const form: WrittenAction = {
    ...formForAction(kept, decimalIn(language)),
    ...(owner === ownerBefore ? {} : { owner, ownerRole: '' }),
    ...(dueOn === dueBefore ? {} : { dueOn }),
  }
  const faults = faultsInAction(form, {
    goals: await goalsOf(tx, plan.id),
    aspects: kept.aspect === null ? [] : [kept.aspect],
    people: [...people.map((each) => each.id), ...(kept.ownerPerson === null ? [] : [kept.ownerPerson])],
    today,
    dueBefore: kept.dueOn,
  })
  const { faults: t } = messages[language].choices
  const ofDay = faults.dueOn === 'order' ? t.order : faults.dueOn ? t.day : faults.dueNote ? t.past : undefined
  const errors = { ...(faults.owner ? { owner: t.owner } : {}), ...(ofDay ? { dueOn: ofDay } : {}) }
  if (errors.owner || errors.dueOn) return { is: 'faulty', written: { choice: id, owner, dueOn, errors } }
  const draft = draftOfAction(form)
  await changeAction(tx, actorOf(ask), kept, kept.revision, draft, { from: nameOf(kept, people), to: nameOf(draft, people) })
  return { is: 'kept', title: kept.title }
}

function nameOf(
  { ownerPerson, ownerRole, ownerName }: Pick<KeptAction, 'ownerPerson' | 'ownerRole'> & { ownerName?: string | null },
  people: readonly Colleague[],
) {
  if (ownerPerson !== null) return people.find(({ id }) => id === ownerPerson)?.name ?? ownerName ?? null
  return ownerRole === '' ? null : ownerRole
}

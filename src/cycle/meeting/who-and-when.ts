import { actorOf } from '../../ground/base/actor.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { anything } from '../../ground/base/form.ts'
import { decimalSign } from '../../ground/base/language.ts'
import { draftOfAction, faultsInAction, formForAction, type WrittenAction } from '../plan/action-form.ts'
import { changeAction, type KeptAction, keptAction } from '../plan/store-actions.ts'
import { goalsOf } from '../plan/store-content.ts'
import { type Colleague, colleaguesAt } from '../plan/store-people.ts'
import { choiceIn, heldPlan } from './choosing.ts'
import type { Meeting } from './loading.ts'

import { choiceWords } from './pages/choices-page.words.ts'
import type { WrittenChoice } from './pages/chosen.tsx'

/** What came of it, and what was written: the titles of what was changed, and how many choices are there no more; `faulty` when something must be mended. */
export type Assigned = { written: Map<string, WrittenChoice> } & ({ is: 'kept'; titles: string[]; gone: number } | { is: 'faulty' })

/**
 * Says who answers for the choices of a meeting and until when, as far as the form that was sent says it. Only what was touched is changed, over what stands there
 * now, and the history tells of both: two people who write at once lose nothing, nor does who presses another choice's button. Nothing is kept unless all can be.
 * @param apart a choice that is left as it is
 */
export async function assign(ask: SignedInAsk, meeting: Meeting, apart?: string): Promise<Assigned> {
  const fields = await ask.form(anything)
  const written = new Map(touchedIn(fields).map(({ choice, owner, dueOn }) => [choice, writtenAs(owner, dueOn)]))
  const touched = touchedIn(fields).filter(({ choice, owner, dueOn }) => choice !== apart && (owner.touched || dueOn.touched))
  if (touched.length === 0) return { is: 'kept', written, titles: [], gone: 0 }
  const { plan } = await heldPlan(ask, meeting)
  const people = await colleaguesAt(ask.tx, plan.school.id, ask.today)
  const titles: string[] = []
  for (const each of touched) {
    if (!(await choiceIn(ask, plan, each.choice))) continue
    const kept = await keptAction(ask.tx, each.choice)
    const form: WrittenAction = {
      ...formForAction(kept, decimalSign(ask.language)),
      ...(each.owner.touched ? { owner: each.owner.text, ownerRole: '' } : {}),
      ...(each.dueOn.touched ? { dueOn: each.dueOn.text } : {}),
    }
    const errors = await errorsIn(ask, kept, form, people)
    if (errors.owner || errors.dueOn) written.set(each.choice, { ...writtenAs(each.owner, each.dueOn), errors })
    else await changeTo(ask, kept, form, people)
    titles.push(kept.title)
  }
  if ([...written.values()].some(({ errors }) => errors.owner || errors.dueOn)) return { is: 'faulty', written }
  return { is: 'kept', written, titles, gone: touched.length - titles.length }
}

type Field = { text: string; touched: boolean }

/** Every choice that a form has fields of. */
function touchedIn(fields: Readonly<Record<string, string>>): { choice: string; owner: Field; dueOn: Field }[] {
  const field = (name: string, before: string): Field => {
    const text = fields[name] ?? ''
    return { text, touched: text !== (fields[before] ?? '') }
  }
  return Object.keys(fields).flatMap((name) => {
    const choice = /^owner-([0-9a-f-]{36})$/.exec(name)?.[1]
    if (!choice) return []
    return [{ choice, owner: field(name, `ownerBefore-${choice}`), dueOn: field(`dueOn-${choice}`, `dueBefore-${choice}`) }]
  })
}

function writtenAs(owner: Field, dueOn: Field): WrittenChoice {
  return { owner: owner.text, dueOn: dueOn.text, errors: {} }
}

async function errorsIn(
  { tx, today, language }: SignedInAsk,
  kept: KeptAction,
  form: WrittenAction,
  people: readonly Colleague[],
): Promise<WrittenChoice['errors']> {
  const faults = faultsInAction(form, {
    goals: await goalsOf(tx, kept.plan),
    aspects: kept.aspect === null ? [] : [kept.aspect],
    people: [...people.map((each) => each.id), ...(kept.ownerPerson === null ? [] : [kept.ownerPerson])],
    today,
    dueBefore: kept.dueOn,
  })
  const { faults: t } = choiceWords[language]
  const ofDay = faults.dueOn === 'order' ? t.order : faults.dueOn ? t.day : faults.dueNote ? t.past : undefined
  return { ...(faults.owner ? { owner: t.owner } : {}), ...(ofDay ? { dueOn: ofDay } : {}) }
}

async function changeTo(ask: SignedInAsk, kept: KeptAction, form: WrittenAction, people: readonly Colleague[]): Promise<void> {
  const draft = draftOfAction(form)
  await changeAction(ask.tx, actorOf(ask), kept, kept.revision, draft, { from: nameOf(kept, people), to: nameOf(draft, people) })
}

function nameOf(
  { ownerPerson, ownerRole, ownerName }: Pick<KeptAction, 'ownerPerson' | 'ownerRole'> & { ownerName?: string | null },
  people: readonly Colleague[],
) {
  if (ownerPerson !== null) return people.find(({ id }) => id === ownerPerson)?.name ?? ownerName ?? null
  return ownerRole === '' ? null : ownerRole
}

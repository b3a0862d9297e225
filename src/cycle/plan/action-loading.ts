import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { entriesOf } from '../../ground/base/keys.ts'
import { decimalSign, type Language } from '../../ground/base/language.ts'
import { askOnce, known, type Question, together } from '../../ground/base/question.ts'
import { writes } from '../../people/membership/membership.ts'
import type { ActionField } from './action/fields.ts'
import { actionWords } from './action.words.ts'
import { type ActionSetting, formForAction, type WrittenAction } from './action-form.ts'
import { type Frame, wholeFrameAsked } from './frame.ts'
import type { ActionErrors } from './pages/action-form.tsx'
import { canEdit, canRemove } from './rules.ts'
import { type KeptAction, keptAsked } from './store-actions.ts'
import { goalsAsked } from './store-content.ts'
import { decisionsAsked } from './store-decisions.ts'
import { type Colleague, colleaguesAsked } from './store-people.ts'
import { takenUpAsked } from './store-references.ts'

/** An action that the viewer may change, with what its form is made of. */
export type EditedAction = Frame & {
  /** False when the plan was closed, or its unit ended, in between: nothing is written, and nothing that somebody wrote is lost. */
  editable: boolean
  kept: KeptAction
  goals: { id: string; title: string }[]
  people: Colleague[]
  setting: ActionSetting
}

/** The action that the address names by `:id`, in a plan that the viewer writes, or NotFound. */
export function editedAction(ask: SignedInAsk): Promise<EditedAction> {
  return askOnce(
    ask.tx,
    keptAsked(ask.id('id')).followedBy((kept) => wholeFrameAsked(ask, kept.plan).followedBy((frame) => editedAsked(ask, kept, frame))),
  )
}

function editedAsked({ today }: SignedInAsk, kept: KeptAction, frame: Frame): Question<EditedAction> {
  const { plan, roles } = frame
  must(writes(roles, plan.unit.kind))
  return together(goalsAsked([plan.id]), colleaguesAsked(plan.school.id, today)).map(([byPlan, people]) => {
    const goals = byPlan.get(plan.id) ?? []
    return { ...frame, editable: canEdit(roles, plan), kept, goals, people, setting: settingFor(frame, kept, goals, people, today) }
  })
}

/** Whether the viewer may take the action away. */
export async function isRemovable({ tx, viewer }: SignedInAsk, { plan, roles, kept }: EditedAction): Promise<boolean> {
  const asked = together(plan.decisions > 0 ? decisionsAsked(plan.id) : known([]), takenUpAsked(plan.id))
  const [decisions, takenUp] = await askOnce(tx, asked)
  const everAdopted = decisions.some(({ content }) =>
    [...content.goals.flatMap(({ actions }) => actions), ...content.loose].some(({ id }) => id === kept.id),
  )
  return canRemove(roles, plan, { by: kept.createdBy, everAdopted, takenUp: takenUp.has(kept.id) }, viewer.person)
}

/** The action's form as it is kept. */
export function keptForm(kept: KeptAction, language: Language): WrittenAction {
  return formForAction(kept, decimalSign(language))
}

/** The sentences for what must be mended. */
export function errorsIn(
  faults: Partial<Record<ActionField, keyof (typeof actionWords)['sv']['faults']>>,
  language: Language,
): ActionErrors {
  const { faults: t } = actionWords[language]
  const errors: ActionErrors = {}
  for (const [field, fault] of entriesOf(faults)) errors[field] = t[fault]
  return errors
}

function settingFor({ framework }: Frame, kept: KeptAction, goals: EditedAction['goals'], people: Colleague[], today: Day): ActionSetting {
  return {
    goals,
    aspects: framework.areas.flatMap(({ aspects }) => aspects.map(({ key }) => key)),
    people: [...people.map(({ id }) => id), ...(kept.ownerPerson === null ? [] : [kept.ownerPerson])],
    today,
    dueBefore: kept.dueOn,
  }
}

import { findAspect } from '../../content/framework/framework.ts'
import { frameworkVersion } from '../../content/framework/store.ts'
import type { GroupSuggestion } from '../../content/suggestion/group.ts'
import { actorOf } from '../../ground/base/actor.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { askOnce, known, type Question, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { membershipsIn, writes } from '../../people/membership/membership.ts'
import { copyOf } from '../action-choice/from-list.ts'
import { baselineFor } from '../plan/figures.ts'
import { numbered } from '../plan/plan.ts'
import { canEdit, canRemove } from '../plan/rules.ts'
import { lockPlan, type Plan, wholePlan } from '../plan/store.ts'
import { addAction, keptAction, removeAction } from '../plan/store-actions.ts'
import { goalsOf } from '../plan/store-content.ts'
import { decisionsAsked } from '../plan/store-decisions.ts'
import { addGoal, goalOf, removeGoal } from '../plan/store-goals.ts'
import { takenUpAsked } from '../plan/store-references.ts'
import { hasRoomFor } from '../plan/store-room.ts'
import { createPlan } from '../plan/store-write.ts'
import { goalTitle } from './goal-title.ts'
import type { Meeting } from './loading.ts'
import { mostChoices } from './meeting.ts'

import { choiceWords } from './pages/choices-page.words.ts'
import { actionsIn, type Choice, choicesOf, isGoalEmpty, wasMadeForChoice } from './store-choices.ts'

/** What came of choosing: `there` when the plan has it already, `enough` when the meeting has chosen as many as it may, `full` when the plan has. */
export type Chosen = { is: 'chosen'; plan: string } | { is: 'there'; plan: string } | { is: 'enough' } | { is: 'full' }

/**
 * Puts a suggestion in the plan's draft, under the goal of its aspect, which is made where there is none. The reason comes along as the action's
 * "why", and what was released or agreed on as the goal's baseline. The plan must be
 * held: then what is pressed twice, or by two people at once, is there once.
 */
export async function choose(ask: SignedInAsk, meeting: Meeting, plan: Plan, suggestion: GroupSuggestion): Promise<Chosen> {
  const { tx, today } = ask
  if ((await actionsIn(tx, plan.id)).has(suggestion.action.id)) return { is: 'there', plan: plan.id }
  if ((await choicesOf(tx, plan.id, today)).length >= mostChoices) return { is: 'enough' }
  if (!(await hasRoomFor(tx, 'action', plan.id)) || !(await hasRoomFor(tx, 'goal', plan.id))) return { is: 'full' }
  const { framework } = await frameworkVersion(tx, plan.frameworkVersion)
  const aspect = findAspect(framework, suggestion.aspect.key) ? suggestion.aspect.key : null
  const goal = aspect === null ? null : await goalFor(ask, meeting, plan.id, suggestion)
  const place = { goal: goal?.id ?? null, aspect }
  const action = copyOf(suggestion.action, meeting.framework.key, suggestion.reason, place, ask.language)
  const made = { from: choiceWords[ask.language].from, goal: goal?.made ? goal.id : null }
  await addAction(tx, actorOf(ask), plan.id, action, made)
  return { is: 'chosen', plan: plan.id }
}

/**
 * Takes a choice back out of the plan, and with it a goal that was made for it and has nothing else. False when it may not be removed: see
 * `canRemove`.
 */
export async function takeBack(ask: SignedInAsk, meeting: Meeting, id: string): Promise<boolean> {
  const { tx } = ask
  const { plan } = await heldPlan(ask, meeting)
  const kept = await keptAction(tx, id)
  must(kept.plan === plan.id)
  const choice = await choiceIn(ask, plan, id)
  if (!choice) return kept.removed
  const removable = await askOnce(tx, removableAsked(ask.viewer, plan))
  if (!removable([choice]).has(id)) return false
  await removeAction(tx, actorOf(ask), kept)
  if (choice.goal !== null) await removeEmptyGoal(ask, plan.id, choice.goal)
  return true
}

/** Which of a plan's choices the viewer may take back, by the plan's own rule; to be asked together with something else. */
export function removableAsked(viewer: Viewer, plan: Plan): Question<(choices: readonly Choice[]) => Set<string>> {
  const decided = plan.decisions > 0 ? decisionsAsked(plan.id) : known([])
  return together(decided, takenUpAsked(plan.id)).map(([decisions, takenUp]) => {
    const adopted = new Set(decisions.flatMap(({ content }) => numbered(content).map(({ action }) => action.id)))
    const roles = membershipsIn(viewer, plan)
    const may = ({ id, createdBy: by }: Choice) =>
      canRemove(roles, plan, { by, everAdopted: adopted.has(id), takenUp: takenUp.has(id) }, viewer.person)
    return (choices) => new Set(choices.filter(may).map(({ id }) => id))
  })
}

/** A choice of today in a plan. */
export async function choiceIn({ tx, today }: SignedInAsk, { id }: Pick<Plan, 'id'>, choice: string): Promise<Choice | undefined> {
  return (await choicesOf(tx, id, today)).find((each) => each.id === choice)
}

/** The plan that a meeting writes in, made if need be and held still until the request is done; NotFound for who does not write it. */
export async function heldPlan(ask: SignedInAsk, meeting: Meeting): Promise<{ plan: Plan; made: boolean }> {
  const { tx, viewer, today } = ask
  const { unit, schoolYear, frameworkVersion: version, result } = meeting
  must(!unit.ended && writes(membershipsIn(viewer, { unit, school: { id: unit.school } }), unit.kind))
  const { id, made } = meeting.plan
    ? { id: meeting.plan.id, made: false }
    : await createPlan(tx, actorOf(ask), {
        unit: unit.id,
        schoolYear,
        frameworkVersion: version,
        round: result?.round.id ?? null,
        copiedFrom: null,
      })
  await lockPlan(tx, id)
  const plan = await wholePlan(tx, viewer, id, today)
  must(canEdit(membershipsIn(viewer, plan), plan))
  return { plan, made }
}

/** The plan's goal of the suggestion's aspect; made, with what it starts from, where there is none. */
async function goalFor(
  ask: SignedInAsk,
  { framework, result, joint }: Meeting,
  plan: string,
  suggestion: GroupSuggestion,
): Promise<{ id: string; made: boolean }> {
  const { aspect, reason } = suggestion
  const known = (await goalsOf(ask.tx, plan)).find((goal) => goal.aspect === aspect.key)
  if (known) return { id: known.id, made: false }
  const ground = reason.source === 'joint' ? { result: null, joint } : { result, joint: null }
  const id = await addGoal(ask.tx, actorOf(ask), plan, {
    title: goalTitle(suggestion, framework, ask.language),
    aspect: aspect.key,
    signs: '',
    baseline: baselineFor(framework, ground, aspect.key),
  })
  return { id, made: true }
}

/** Removes a goal that was made for a choice, when nothing stands under it any more. One that has been written on stays. */
async function removeEmptyGoal(ask: SignedInAsk, plan: string, id: string): Promise<void> {
  const goal = await goalOf(ask.tx, plan, id)
  if (goal.revision > 1 || !(await wasMadeForChoice(ask.tx, id))) return
  if (await isGoalEmpty(ask.tx, id)) await removeGoal(ask.tx, actorOf(ask), plan, id)
}

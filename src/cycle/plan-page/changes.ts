import { type ActionField, revisedFields, textOfField } from '../plan/action/fields.ts'
import { numbered, type Owner, type PlanAction, type PlanContent, type PlanGoal } from '../plan/plan.ts'

/** What of a goal or an action can differ between two revisions. */
export const goalFields = ['title', 'aspect', 'signs'] as const
export type ChangedField = (typeof goalFields)[number] | ActionField

/** A field before and after, as text that stands for itself: names, days (`2027-01-29`), numbers with a decimal point; empty for nothing. */
export type FieldChange = { field: ChangedField; from: string; to: string }

/** What differs. `id` and `number` are of the later revision where there is one. */
export type Change =
  | { kind: 'introduction'; from: string; to: string }
  | { kind: 'goal added' | 'goal removed'; id: string; number: string; title: string }
  | { kind: 'goal changed'; id: string; number: string; title: string; fields: FieldChange[] }
  | { kind: 'action added' | 'action removed'; id: string; number: string; title: string }
  | { kind: 'action changed'; id: string; number: string; title: string; fields: FieldChange[] }
  | { kind: 'order' }

/**
 * What changed from one revision of a plan to another, in the order of the later. Status is not content: what has been done since changes nothing here.
 */
export function changesBetween(before: PlanContent, after: PlanContent): Change[] {
  const changes: Change[] = []
  if (before.introduction !== after.introduction) changes.push({ kind: 'introduction', from: before.introduction, to: after.introduction })
  changes.push(...goalChanges(before, after), ...actionChanges(before, after))
  if (isReordered(before, after)) changes.push({ kind: 'order' })
  return changes
}

function goalChanges(before: PlanContent, after: PlanContent): Change[] {
  const old = new Map(before.goals.map((goal) => [goal.id, goal]))
  const now = new Set(after.goals.map(({ id }) => id))
  const changed = after.goals.flatMap((goal, index): Change[] => {
    const place = { id: goal.id, number: String(index + 1), title: goal.title }
    const was = old.get(goal.id)
    if (!was) return [{ kind: 'goal added', ...place }]
    const fields = goalFields.flatMap((field) => differing(field, was[field] ?? '', goal[field] ?? ''))
    return fields.length > 0 ? [{ kind: 'goal changed', ...place, fields }] : []
  })
  const removed = before.goals.flatMap((goal, index): Change[] =>
    now.has(goal.id) ? [] : [{ kind: 'goal removed', id: goal.id, number: String(index + 1), title: goal.title }],
  )
  return [...changed, ...removed]
}

function actionChanges(before: PlanContent, after: PlanContent): Change[] {
  const [was, is] = [numbered(before), numbered(after)]
  const old = new Map(was.map((each) => [each.action.id, each]))
  const now = new Set(is.map(({ action }) => action.id))
  const changed = is.flatMap(({ number, action, goal }): Change[] => {
    const place = { id: action.id, number, title: action.title }
    const earlier = old.get(action.id)
    if (!earlier) return [{ kind: 'action added', ...place }]
    const fields = revisedFields.flatMap((field) =>
      field === 'goal'
        ? earlier.goal?.id === goal?.id
          ? []
          : differing(field, earlier.goal?.title ?? '', goal?.title ?? '')
        : differing(field, textOf(earlier.action, field), textOf(action, field), sameOwner(field, earlier.action, action)),
    )
    return fields.length > 0 ? [{ kind: 'action changed', ...place, fields }] : []
  })
  const removed = was.flatMap(({ number, action }): Change[] =>
    now.has(action.id) ? [] : [{ kind: 'action removed', id: action.id, number, title: action.title }],
  )
  return [...changed, ...removed]
}

function differing(field: ChangedField, from: string, to: string, same = from === to): FieldChange[] {
  return same ? [] : [{ field, from, to }]
}

/** A person who has changed names still is the same. */
function sameOwner(field: ChangedField, before: PlanAction, after: PlanAction): boolean | undefined {
  if (field !== 'owner' || before.owner?.kind !== 'person' || after.owner?.kind !== 'person') return undefined
  return before.owner.person === after.owner.person
}

function textOf({ owner, ...action }: PlanAction, field: ActionField): string {
  return field === 'owner' ? ownerText(owner) : textOfField({ ...action, ownerPerson: null, ownerRole: '' }, field, '.')
}

function ownerText(owner: Owner | null): string {
  if (owner === null) return ''
  return owner.kind === 'person' ? owner.name : owner.role
}

/** Whether goals, or actions that have stayed under their goal, stand in another order. */
function isReordered(before: PlanContent, after: PlanContent): boolean {
  return (
    differs(
      before.goals.map(({ id }) => id),
      after.goals.map(({ id }) => id),
    ) || differs(placesIn(before), placesIn(after))
  )
}

/** Every action with its goal, goal by goal. */
function placesIn(content: PlanContent): string[] {
  const inGoal = (goal: PlanGoal | null, actions: readonly PlanAction[]) => actions.map(({ id }) => `${goal?.id ?? ''} ${id}`)
  return [
    ...content.goals.toSorted((a, b) => (a.id < b.id ? -1 : 1)).flatMap((goal) => inGoal(goal, goal.actions)),
    ...inGoal(null, content.loose),
  ]
}

function differs(before: readonly string[], after: readonly string[]): boolean {
  const [old, now] = [new Set(before), new Set(after)]
  return before.filter((each) => now.has(each)).join() !== after.filter((each) => old.has(each)).join()
}

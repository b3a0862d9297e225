import { findAction } from '../../content/framework/framework.ts'
import type { FrameworkVersion } from '../../content/framework/store.ts'
import { blankAction } from '../../cycle/plan/action/fields.ts'
import type { CommentRole } from '../../cycle/plan/plan.ts'
import type { NewAction } from '../../cycle/plan/store-actions.ts'
import { planContent } from '../../cycle/plan/store-content.ts'
import { adoptPlan } from '../../cycle/plan/store-decisions.ts'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Unit } from './places.ts'

type Wanted = { goal: string | null; why: string; ownerPerson: string | null; dueOn: Day; howWeKnow: string | undefined }

/** An action of the framework, with its own words and effort. */
export function frameworkAction({ framework }: FrameworkVersion, id: string, { howWeKnow, ...wanted }: Wanted): NewAction {
  const action = found(findAction(framework, id))
  return {
    ...blankAction(),
    ...wanted,
    aspect: action.aspect,
    title: action.title.sv,
    text: `${action.text.sv} ${action.first_step.sv}`,
    hours: action.effort.hours,
    hoursEach: action.effort.each ?? null,
    weeks: action.effort.weeks ?? null,
    howWeKnow: howWeKnow ?? action.evidence.sv,
    origin: 'framework',
    source: { framework: framework.key, action: action.id },
    carriedFrom: null,
  }
}

/** An action that a school has thought of itself, with nothing but its name and last day. */
export function ownAction(title: string, dueOn: Day): NewAction {
  return { ...blankAction(), title, dueOn, origin: 'own', source: null, carriedFrom: null }
}

/** Adopts a plan as it stands on the day of whoever does. */
export async function adoptAsItStands(
  tx: Tx,
  actor: Actor,
  plan: string,
  { unit, school, framework }: { unit: Unit; school: Unit; framework: FrameworkVersion },
  { role, recordNumber = '' }: { role: CommentRole; recordNumber?: string },
): Promise<void> {
  const person = await tx.selectFrom('person').select(['given_name', 'family_name']).where('id', '=', actor.by).executeTakeFirstOrThrow()
  const row = await tx.selectFrom('plan').select(['introduction', 'school_year']).where('id', '=', plan).executeTakeFirstOrThrow()
  const content = await planContent(
    tx,
    {
      id: plan,
      unit: { ...unit, ended: false, endedOn: null },
      school: { id: school.id, name: school.name, district: null },
      schoolYear: row.school_year,
      frameworkVersion: framework.id,
      introduction: row.introduction,
    },
    actor.today,
  )
  const name = `${person.given_name} ${person.family_name}`
  await adoptPlan(tx, actor, { id: plan, decisions: 0 }, content, { name, role, recordNumber, note: '' })
}

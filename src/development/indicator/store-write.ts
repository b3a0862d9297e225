import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { type Hashed, hashOf } from './hash.ts'
import type { Half, Indicator, Judgement, Status, Target } from './indicator.ts'
import './tables.ts'

export type NewIndicator = Omit<Indicator, 'id' | 'begunOn' | 'byName' | 'end'>

/** Makes an indicator of a goal, with what is wanted of it. @returns its id */
export async function makeIndicator(tx: Tx, actor: Actor, byName: string, made: NewIndicator, target: NewTarget): Promise<string> {
  const { goal, sourceKey, readingDays, ...columns } = made
  const { id } = await tx
    .insertInto('indicator')
    .values({
      ...columns,
      authority_id: actor.authority,
      goal_id: goal,
      source_key: sourceKey,
      reading_days: readingDays,
      begun_on: actor.today,
      by_name: byName,
      at: actor.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addTarget(tx, actor, byName, id, target)
  await tell(tx, actor, 'made', id)
  return id
}

export type NewTarget = Pick<Target, 'way' | 'value' | 'byDay' | 'why'>

/** Says what is wanted of an indicator from now on; what was wanted before stays to be read. */
export async function addTarget(
  tx: Tx,
  actor: Actor,
  byName: string,
  indicator: string,
  { way, value, byDay, why }: NewTarget,
): Promise<void> {
  const place = { authority_id: actor.authority, indicator_id: indicator, by_name: byName, at: actor.now }
  await tx
    .insertInto('indicator_target')
    .values({ ...place, way, value, by_day: byDay, why })
    .execute()
  await tell(tx, actor, 'targeted', indicator)
}

/** Ends an indicator: its readings stay. Twice is once. */
export async function endIndicator(tx: Tx, actor: Actor, byName: string, indicator: string, reason: string): Promise<void> {
  const place = { authority_id: actor.authority, indicator_id: indicator, by_name: byName, at: actor.now }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('indicator_end')
    .values({ ...place, on_day: actor.today, reason })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows) await tell(tx, actor, 'ended', indicator)
}

/** Keeps a reading. Of the same occasion the first holds. @returns whether it was kept */
export async function keepReading(tx: Tx, { authority, now }: Pick<Actor, 'authority' | 'now'>, reading: Hashed): Promise<boolean> {
  const { indicator, onDay, quantity, corrects, byName, ...columns } = reading
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('indicator_reading')
    .values({
      ...columns,
      authority_id: authority,
      indicator_id: indicator,
      on_day: onDay,
      quantity: quantity && JSON.stringify(quantity),
      corrects_id: corrects,
      by_name: byName,
      at: now,
      hash: hashOf(reading),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** A reading that somebody typed in. False when another has corrected the same one before. */
export async function typeReading(
  tx: Tx,
  actor: Actor,
  byName: string,
  typed: Pick<Hashed, 'indicator' | 'onDay' | 'state' | 'value' | 'n' | 'note' | 'corrects'>,
): Promise<boolean> {
  const nothing = { count: null, total: null, reason: '', occasion: '', statement: '', version: '', series: 0, quantity: null }
  const kept = await keepReading(tx, actor, { ...nothing, ...typed, byName })
  if (kept) await tell(tx, actor, 'read', typed.indicator)
  return kept
}

export type NewJudgement = Half & Pick<Judgement, 'goal' | 'status' | 'causes' | 'next'>

/** What a person says of a goal. One that was made before of the same half-year stays, and is told of as changed. */
export async function judgeGoal(tx: Tx, actor: Actor, byName: string, plan: string, { goal, ...said }: NewJudgement): Promise<void> {
  const place = {
    authority_id: actor.authority,
    plan_id: plan,
    goal_id: goal,
    by_person_id: actor.by,
    by_name: byName,
    on_day: actor.today,
    at: actor.now,
  }
  await tx
    .insertInto('goal_judgement')
    .values({ ...place, ...said })
    .execute()
  await recordEvent(tx, {
    authority: actor.authority,
    by: actor.by,
    what: 'authority-goal.judged',
    about: { kind: 'authority-goal', id: goal },
  })
}

/** What a school says of its own work for a goal. */
export async function judgeAtSchool(
  tx: Tx,
  actor: Actor,
  byName: string,
  plan: string,
  { goal, school, ...said }: Half & { goal: string; school: string; status: Status; causes: string },
): Promise<void> {
  const place = { authority_id: actor.authority, plan_id: plan, goal_id: goal, school_id: school, by_person_id: actor.by, by_name: byName }
  await tx
    .insertInto('school_goal_judgement')
    .values({ ...place, ...said, on_day: actor.today, at: actor.now })
    .execute()
  const about = { kind: 'authority-goal', id: goal }
  await recordEvent(tx, { authority: actor.authority, by: actor.by, what: 'authority-goal.judged-by-school', about })
}

function tell(tx: Tx, { authority, by }: Actor, what: 'made' | 'ended' | 'targeted' | 'read', id: string): Promise<void> {
  return recordEvent(tx, { authority, by, what: `indicator.${what}`, about: { kind: 'indicator', id } })
}

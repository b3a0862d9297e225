import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, known, type Question, rowsOf } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import type { Group } from '../../people/organisation/store-groups.ts'
import { sightOf } from '../../people/permission/permission.ts'
import type { Joint, JointLevel } from './joint.ts'
import { tell } from './telling.ts'
import './tables.ts'
import '../../people/organisation/tables.ts'

/** What a group has agreed on in a meeting, with the unit it is of. */
export type JointAssessment = {
  id: string
  unit: Group
  frameworkVersion: string
  round: string | null
  agreedOn: Day
  note: string
  finished: boolean
  /** How many statements have a level. */
  count: number
}

/** A level that held, and who put another in its place. */
export type JointChange = { statement: string; level: number; note: string; at: Date; byName: string | null }

/** The units whose joint assessments somebody sees: those whose plan they see as it is written. A team's goes over to the team that succeeds it. */
export async function jointUnit(tx: Tx, viewer: Viewer, id: string, today: Day): Promise<Group> {
  const { rows } = await sql<Group>`${units(viewer, today)} select * from seen where id = ${id}`.execute(tx)
  return found(rows[0])
}

/** A joint assessment that the viewer sees, or NotFound. */
export async function jointSeen(tx: Tx, viewer: Viewer, id: string, today: Day): Promise<JointAssessment> {
  return found((await read(tx, viewer, today, sql`j.id = ${id}`))[0])
}

/** A unit's joint assessments that the viewer sees, the latest first. */
export async function jointsOf(tx: Tx, viewer: Viewer, unit: string, today: Day): Promise<JointAssessment[]> {
  return read(tx, viewer, today, sql`j.unit_id = ${unit}`)
}

/** The levels that hold, by statement. */
export async function levelsOf(tx: Tx, assessment: string): Promise<Map<string, JointLevel>> {
  const rows = await tx
    .selectFrom('joint_level')
    .select(['statement', 'level', 'note'])
    .where('assessment_id', '=', assessment)
    .where('superseded_at', 'is', null)
    .execute()
  return new Map(rows.map(({ statement, level, note }) => [statement, { level, note }]))
}

/** A unit's latest joint assessment that is finished, in a framework version. */
export async function latestJoint(tx: Tx, unit: string, frameworkVersion: string): Promise<Joint | null> {
  const joints = await askOnce(tx, latestJointsAsked([unit]))
  return joints.find((joint) => joint.frameworkVersion === frameworkVersion) ?? null
}

/** What some units have agreed on, the latest of each framework version that is finished, to be asked together with something else. */
export function latestJointsAsked(units: readonly string[]): Question<(Joint & { unit: string; frameworkVersion: string })[]> {
  if (units.length === 0) return known([])
  const select = sql<LatestJoint>`
    select distinct on (j.unit_id, j.framework_version_id) j.id, j.unit_id as unit, j.framework_version_id as "frameworkVersion", j.agreed_on as "agreedOn",
           (select coalesce(json_agg(json_build_object('statement', l.statement, 'level', l.level)), '[]')
              from joint_level l where l.assessment_id = j.id and l.superseded_at is null) as levels
      from joint_assessment j
     where j.unit_id = any (${units}::uuid[]) and j.finished_at is not null
     order by j.unit_id, j.framework_version_id, j.agreed_on desc, j.at desc`
  return rowsOf(select).map((rows) =>
    rows.map(({ levels, ...row }) => ({ ...row, levels: new Map(levels.map(({ statement, level }) => [statement, level])) })),
  )
}

type LatestJoint = Omit<Joint, 'levels'> & { unit: string; frameworkVersion: string; levels: { statement: string; level: number }[] }

/** The levels that were replaced while the group talked, the latest first. */
export async function changesOf(tx: Tx, assessment: string): Promise<JointChange[]> {
  const { rows } = await sql<JointChange>`
    select l.statement, l.level, l.note, l.superseded_at as at, app.person_name(p) as "byName"
      from joint_level l
      left join lateral (select n.by_person_id from joint_level n where n.assessment_id = l.assessment_id and n.statement = l.statement and n.at = l.superseded_at limit 1) next on true
      left join person p on p.id = next.by_person_id
     where l.assessment_id = ${assessment} and l.superseded_at is not null
     order by l.superseded_at desc, l.id`.execute(tx)
  return rows
}

/** Begins a joint assessment, or goes on with the one that is not finished in the same framework version. Returns its id. */
export async function beginJoint(
  tx: Tx,
  actor: Actor,
  unit: string | null,
  of: { frameworkVersion: string; round: string | null },
): Promise<{ id: string; made: boolean }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`joint ${unit ?? actor.authority}`}, 0))`.execute(tx)
  const open = await tx
    .selectFrom('joint_assessment')
    .select('id')
    .where('unit_id', 'is not distinct from', unit)
    .where('framework_version_id', '=', of.frameworkVersion)
    .where('finished_at', 'is', null)
    .executeTakeFirst()
  if (open) return { id: open.id, made: false }
  const { id } = await tx
    .insertInto('joint_assessment')
    .values({
      authority_id: actor.authority,
      unit_id: unit,
      framework_version_id: of.frameworkVersion,
      round_id: of.round,
      agreed_on: actor.today,
      by_person_id: actor.by,
      at: actor.now,
      finished_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tell(tx, actor, 'begun', id, unit === null ? {} : { unit })
  return { id, made: true }
}

/**
 * Says what the group has agreed on. What held before is kept, superseded: of two people who write at once the last one's level holds, and both are there.
 * False when the assessment is finished: then nothing is written.
 */
export async function agree(tx: Tx, actor: Actor, assessment: string, statement: string, { level, note }: JointLevel): Promise<boolean> {
  if (!(await isOpen(tx, assessment))) return false
  const now = (await levelsOf(tx, assessment)).get(statement)
  if (now?.level === level && now.note === note) return true
  await tx
    .updateTable('joint_level')
    .set({ superseded_at: actor.now })
    .where('assessment_id', '=', assessment)
    .where('statement', '=', statement)
    .where('superseded_at', 'is', null)
    .execute()
  await tx
    .insertInto('joint_level')
    .values({
      authority_id: actor.authority,
      assessment_id: assessment,
      statement,
      level,
      note,
      by_person_id: actor.by,
      at: actor.now,
      superseded_at: null,
    })
    .execute()
  return true
}

/** Finishes an assessment: from then on it is read, and the plan may start from it. */
export async function finishJoint(
  tx: Tx,
  actor: Actor,
  assessment: string,
  { agreedOn, note }: { agreedOn: Day; note: string },
): Promise<void> {
  if (!(await isOpen(tx, assessment))) return
  await tx.updateTable('joint_assessment').set({ agreed_on: agreedOn, note, finished_at: actor.now }).where('id', '=', assessment).execute()
  await tell(tx, actor, 'finished', assessment)
}

/** Opens a finished assessment again, to be mended; false where the authority has another under way by the same framework. */
export async function reopenJoint(tx: Tx, actor: Actor, assessment: string): Promise<boolean> {
  if (await isOpen(tx, assessment)) return true
  const { rows } = await sql`
    select from joint_assessment a join joint_assessment o on o.framework_version_id = a.framework_version_id and o.unit_id is null and o.finished_at is null
     where a.id = ${assessment} and a.unit_id is null`.execute(tx)
  if (rows.length > 0) return false
  await tx.updateTable('joint_assessment').set({ finished_at: null }).where('id', '=', assessment).execute()
  await tell(tx, actor, 'reopened', assessment)
  return true
}

/** Removes an assessment that was begun by mistake: one that is not finished. */
export async function removeJoint(tx: Tx, actor: Actor, assessment: string): Promise<void> {
  if (!(await isOpen(tx, assessment))) return
  await tx.deleteFrom('joint_assessment').where('id', '=', assessment).execute()
  await tell(tx, actor, 'removed', assessment)
}

/** Whether it is not finished; held still until the transaction ends. */
async function isOpen(tx: Tx, assessment: string): Promise<boolean> {
  const row = await tx.selectFrom('joint_assessment').select('finished_at').where('id', '=', assessment).forUpdate().executeTakeFirst()
  return found(row).finished_at === null
}

async function read(tx: Tx, viewer: Viewer, today: Day, which: ReturnType<typeof sql>): Promise<JointAssessment[]> {
  const { rows } = await sql<
    Omit<JointAssessment, 'unit'> & {
      unitId: string
      kind: 'team' | 'school'
      name: string
      school: string
      schoolName: string
      ended: boolean
    }
  >`
    ${units(viewer, today)}
    select j.id, u.id as "unitId", u.kind, u.name, u.school, u."schoolName", u.ended, j.framework_version_id as "frameworkVersion", j.round_id as round,
           j.agreed_on as "agreedOn", j.note, j.finished_at is not null as finished,
           (select count(*) from joint_level l where l.assessment_id = j.id and l.superseded_at is null) as count
      from joint_assessment j join seen u on u.id = j.unit_id
     where ${which} order by j.agreed_on desc, j.at desc, j.id`.execute(tx)
  return rows.map(({ unitId, kind, name, school, schoolName, ended, ...row }) => ({
    ...row,
    unit: { id: unitId, kind, name, school, schoolName, ended },
  }))
}

/** `seen`: the teams and schools whose joint assessments the viewer sees. */
function units(viewer: Viewer, today: Day) {
  const sight = sightOf(viewer, 'joint assessment')
  return sql`
    with mine as materialized (select id from app.teams_and_before(${sight?.teams ?? []})),
    seen as (
      select u.id, u.kind, u.name, u.school_id as school, s.name as "schoolName", not app.is_there(u.to_on, ${today}) as ended
        from unit_place u join unit s on s.id = u.school_id
       where u.kind in ('team', 'school') and (u.school_id = any (${sight?.schools ?? []}::uuid[]) or u.kind = 'team' and u.id in (select id from mine)))`
}

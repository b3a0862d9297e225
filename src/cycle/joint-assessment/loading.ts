import { sql } from 'kysely'
import type { Reader, Statement } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import { frameworkVersion } from '../../content/framework/store.ts'
import { namedFor } from '../../content/own-framework/overlay.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { membershipsIn, writes } from '../../people/membership/membership.ts'
import type { Group } from '../../people/organisation/store-groups.ts'
import { type JointLevel, statementsOf } from './joint.ts'
import { type JointAssessment, jointSeen, levelsOf } from './store.ts'
import '../../people/organisation/tables.ts'

/** A joint assessment with its statements, and whether the viewer writes in it. */
export type LoadedJoint = {
  joint: JointAssessment
  framework: Framework
  statements: readonly Statement[]
  levels: Map<string, JointLevel>
  /** The viewer is of those who write the plan. */
  edits: boolean
}

/** The joint assessment that the address names by `:id`, or NotFound. */
export async function loadedJoint(ask: SignedInAsk): Promise<LoadedJoint> {
  const { tx, viewer, today } = ask
  const joint = await jointSeen(tx, viewer, ask.id('id'), today)
  const framework = namedFor(viewer, (await frameworkVersion(tx, joint.frameworkVersion)).framework)
  return {
    joint,
    framework,
    statements: statementsOf(framework, await readerOf(tx, joint.unit, today)),
    levels: await levelsOf(tx, joint.id),
    edits: writesFor(ask, joint.unit),
  }
}

/** Whether the viewer agrees on levels with the unit: those who write its plan. */
export function writesFor({ viewer }: SignedInAsk, unit: Group): boolean {
  return !unit.ended && writes(membershipsIn(viewer, { unit, school: { id: unit.school } }), unit.kind)
}

/** A group of other staff alone reads the wording that is made for them. */
async function readerOf(tx: Tx, { id, school }: Group, today: Day): Promise<Reader> {
  const { rows } = await sql<{ forms: string[]; staff: boolean }>`
    select s.forms, coalesce(bool_and(d.role = 'staff') filter (where d.role in ('teacher', 'staff')), false) as staff
      from unit s left join app.duty_on(${today}) d on d.unit_id = ${id}
     where s.id = ${school} group by s.id`.execute(tx)
  return { role: rows[0]?.staff ? 'staff' : 'teacher', forms: rows[0]?.forms ?? [] }
}

import { sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Role } from '../../ground/base/viewer.ts'
import { type CharacterKey, characters } from './characters.ts'
import '../../people/organisation/tables.ts'

/** A team or a school of the demo. */
export type Unit = { id: string; kind: 'team' | 'school'; name: string }

export async function schoolNamed(tx: Tx, name: string): Promise<Unit> {
  const row = await tx.selectFrom('unit').select('id').where('name', '=', name).where('kind', '=', 'school').executeTakeFirst()
  return { id: found(row).id, kind: 'school', name }
}

export async function teamOf(tx: Tx, school: string, name: string): Promise<Unit> {
  const row = await tx
    .selectFrom('unit_place')
    .select('id')
    .where('school_id', '=', school)
    .where('kind', '=', 'team')
    .where('name', '=', name)
    .executeTakeFirst()
  return { id: found(row).id, kind: 'team', name }
}

/** Who has a duty at a unit. */
export async function holder(tx: Tx, unit: string, role: Role): Promise<string> {
  const row = await tx.selectFrom('duty').select('person_id').where('unit_id', '=', unit).where('role', '=', role).executeTakeFirst()
  return found(row).person_id
}

/** The first of a team's teachers, by name. */
export async function membersOf(tx: Tx, team: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('duty')
    .innerJoin('person', 'person.id', 'duty.person_id')
    .select('person_id')
    .where('unit_id', '=', team)
    .where('role', '=', 'teacher')
    .orderBy('family_name')
    .orderBy('given_name')
    .limit(3)
    .execute()
  return rows.map(({ person_id }) => person_id)
}

/** The person that a character is, in a transaction scoped to a demo authority; throws NotFound. */
export async function findCharacterIn(tx: Tx, key: CharacterKey): Promise<string> {
  const external = found(characters.find((each) => each.key === key)).id
  return found(await tx.selectFrom('person').select('id').where('external_id', '=', external).executeTakeFirst()).id
}

/** What somebody is called. */
export async function nameOf(tx: Tx, person: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select app.person_name(p) as name from person p where id = ${person}`.execute(tx)
  return rows[0]?.name ?? ''
}

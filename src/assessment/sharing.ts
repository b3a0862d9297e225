import { sql } from 'kysely'
import { z } from 'zod'
import type { Program } from '../base/ask.ts'
import type { Day } from '../base/clock.ts'
import type { Tx } from '../base/database.ts'
import type { Sight } from '../permission/permission.ts'
import type { Assessment } from './loading.ts'
import type { Place, Response } from './store.ts'
import '../organisation/tables.ts'
import '../round/tables.ts'
import './tables.ts'

/** What a principal is shown: levels and importance, as they were that day. No notes, goals, suggestions or earlier results. */
const copyForm = z.object({
  frameworkVersion: z.string(),
  audience: z.enum(['staff', 'leader']),
  role: z.string(),
  forms: z.array(z.string()),
  answers: z.array(
    z.object({
      statement: z.string(),
      choice: z.number().nullable(),
      importance: z.union([z.literal(0), z.literal(1), z.literal(2)]).nullable(),
    }),
  ),
})
export type SharedCopy = z.infer<typeof copyForm>

/** A result that somebody shows a principal. */
export type SharedResult = {
  id: string
  name: string
  givenName: string
  school: string
  schoolName: string
  roundName: string
  sharedOn: Day
}

const purpose = 'shared result'

/** The copy of a result that is shared. */
export function copyOf({ member }: Assessment, { answers }: Response): SharedCopy {
  return {
    frameworkVersion: member.frameworkVersion,
    audience: member.audience,
    role: member.role,
    forms: member.forms,
    answers: [...answers.values()].map(({ statement, choice, importance }) => ({ statement, choice, importance })),
  }
}

/** Shows a copy to the principal of the school, in place of any earlier copy. */
export async function shareResult(
  program: Program,
  tx: Tx,
  who: { authority: string; person: string },
  { round, school }: Place,
  copy: SharedCopy,
  today: Day,
): Promise<void> {
  const sealed = program.secret.seal(purpose, JSON.stringify(copy))
  await tx
    .insertInto('shared_result')
    .values({ authority_id: who.authority, person_id: who.person, round_id: round, school_id: school, sealed, shared_on: today })
    .onConflict((conflict) => conflict.columns(['person_id', 'round_id', 'school_id']).doUpdateSet({ sealed, shared_on: today }))
    .execute()
}

/** Takes it back; nothing is left of the copy. */
export async function takeBack(tx: Tx, person: string, { round, school }: Place): Promise<void> {
  await tx
    .deleteFrom('shared_result')
    .where('person_id', '=', person)
    .where('round_id', '=', round)
    .where('school_id', '=', school)
    .execute()
}

/** Since when a person shows a result; null when they do not. */
export async function sharedSince(tx: Tx, person: string, { round, school }: Place): Promise<Day | null> {
  const row = await tx
    .selectFrom('shared_result')
    .select('shared_on')
    .where('person_id', '=', person)
    .where('round_id', '=', round)
    .where('school_id', '=', school)
    .executeTakeFirst()
  return row?.shared_on ?? null
}

/** The names of a school's principals today, apart from one person. */
export async function principalsOf(tx: Tx, school: string, apartFrom: string, today: Day): Promise<string[]> {
  const rows = await tx
    .selectFrom('duty as d')
    .innerJoin('person as p', 'p.id', 'd.person_id')
    .select(sql<string>`p.given_name || ' ' || p.family_name`.as('name'))
    .distinct()
    .where('d.unit_id', '=', school)
    .where('d.role', '=', 'principal')
    .where('p.id', '!=', apartFrom)
    .where('d.from_on', '<=', today)
    .where((eb) => eb.or([eb('d.to_on', 'is', null), eb('d.to_on', '>', today)]))
    .orderBy('name')
    .execute()
  return rows.map(({ name }) => name)
}

/** What is shown to a principal, by name; another's only. */
export async function sharedWith(tx: Tx, sight: Sight, viewer: string): Promise<SharedResult[]> {
  if (sight.schools.length === 0) return []
  return tx
    .selectFrom('shared_result as s')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .innerJoin('unit as u', 'u.id', 's.school_id')
    .innerJoin('round as r', 'r.id', 's.round_id')
    .select([
      's.id',
      'p.given_name as givenName',
      sql<string>`p.given_name || ' ' || p.family_name`.as('name'),
      's.school_id as school',
      'u.name as schoolName',
      'r.name as roundName',
      's.shared_on as sharedOn',
    ])
    .where('s.school_id', 'in', sight.schools)
    .where('s.person_id', '!=', viewer)
    .orderBy('p.family_name')
    .orderBy('p.given_name')
    .orderBy('r.opens_on', 'desc')
    .execute()
}

/** The copy itself; null when it is gone. */
export async function openCopy(program: Program, tx: Tx, id: string): Promise<SharedCopy | null> {
  const row = await tx.selectFrom('shared_result').select('sealed').where('id', '=', id).executeTakeFirst()
  return row ? copyForm.parse(JSON.parse(program.secret.unseal(purpose, row.sealed))) : null
}

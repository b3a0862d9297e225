import { sql } from 'kysely'
import { z } from 'zod'
import type { Program } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, known, type Question, rowsOf } from '../../ground/base/question.ts'
import { dutyOn } from '../../people/organisation/in-force.ts'
import type { Sight } from '../../people/permission/permission.ts'
import type { Assessment } from './loading.ts'
import type { Place, Response } from './store.ts'
import '../../people/organisation/tables.ts'
import '../round/tables.ts'
import './tables.ts'

/** What a principal is shown: levels and importance, as they were that day. No notes, goals, suggestions or earlier results. */
const copyForm = z.object({
  /** Whose it is, and to whom it is shown: who is principal later, or makes themselves one, is not among them. */
  person: z.string(),
  round: z.string(),
  school: z.string(),
  principals: z.array(z.string()),
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

/** What of it comes from the assessment. */
export type CopiedResult = Omit<SharedCopy, 'person' | 'round' | 'school' | 'principals'>

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
export function copyOf({ member }: Assessment, { answers }: Response): CopiedResult {
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
  copied: CopiedResult,
  today: Day,
): Promise<void> {
  const principals = (await askOnce(tx, principalsAsked(school, who.person, today))).map(({ id }) => id)
  const copy: SharedCopy = { ...copied, person: who.person, round, school, principals }
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
export function sharedSinceAsked(person: string, { round, school }: Place): Question<Day | null> {
  const select = sql<{ since: Day }>`
    select shared_on as since from shared_result where person_id = ${person} and round_id = ${round} and school_id = ${school}`
  return rowsOf(select).map(([row]) => row?.since ?? null)
}

/** A school's principals today by name, apart from one person. */
export function principalsAsked(school: string, apartFrom: string, today: Day): Question<{ id: string; name: string }[]> {
  const select = sql<{ id: string; name: string }>`
    select distinct p.id, app.person_name(p) as name
      from ${dutyOn(today)} d join person p on p.id = d.person_id
     where d.unit_id = ${school} and d.role = 'principal' and p.id <> ${apartFrom}
     order by name, p.id`
  return rowsOf(select)
}

/** What is shown to a principal, with the copy, by name; another's only, and only what was shown to this very person. */
export async function sharedWith(program: Program, tx: Tx, sight: Sight, viewer: string): Promise<(SharedResult & { copy: SharedCopy })[]> {
  return askOnce(tx, sharedWithAsked(program, sight, viewer))
}

/** The same, to be asked together with something else. */
export function sharedWithAsked(
  { secret, log }: Pick<Program, 'secret' | 'log'>,
  sight: Sight,
  viewer: string,
): Question<(SharedResult & { copy: SharedCopy })[]> {
  if (sight.schools.length === 0) return known([])
  const select = sql<SharedResult & { person: string; round: string; sealed: string }>`
    select s.id, s.person_id as person, s.round_id as round, encode(s.sealed, 'base64') as sealed, p.given_name as "givenName", app.person_name(p) as name,
           s.school_id as school, u.name as "schoolName", r.name as "roundName", s.shared_on as "sharedOn"
      from shared_result s join person p on p.id = s.person_id join unit u on u.id = s.school_id join round r on r.id = s.round_id
     where s.school_id = any (${sight.schools}::uuid[]) and s.person_id <> ${viewer}
     order by p.family_name, p.given_name, r.opens_on desc`
  return rowsOf(select).map((rows) =>
    rows.flatMap(({ sealed, person, round, ...result }) => {
      const copy = openCopy(secret, Buffer.from(sealed, 'base64'))
      if (!copy) {
        log.error({ part: 'shared results' }, 'a copy cannot be opened: altered, or sealed with another key')
        return []
      }
      const fits = copy.person === person && copy.round === round && copy.school === result.school && copy.principals.includes(viewer)
      return fits ? [{ ...result, copy }] : []
    }),
  )
}

/** One copy that is damaged keeps nobody from the others: it is as if it was not shown, and its owner can show it again. */
function openCopy(secret: Program['secret'], sealed: Buffer): SharedCopy | null {
  const opened = secret.unseal(purpose, sealed)
  return opened === null ? null : (copyForm.safeParse(JSON.parse(opened)).data ?? null)
}

import { sql } from 'kysely'
import type { Audience } from '../../content/framework/framework.ts'
import { work as kinds, type Work } from '../../content/framework/schema.ts'
import type { Program } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { anyOf, type Tx } from '../../ground/base/database.ts'
import type { Language } from '../../ground/base/language.ts'
import { type SchoolForm, schoolForms } from '../../people/organisation/organisation.ts'
import type { Membership } from '../round/membership.ts'
import { answerWords } from './answer.words.ts'
import type { Answer } from './assessment.ts'
import './tables.ts'

/** A person's assessment in one round at one school, as far as it has come. */
export type Response = {
  round: string
  school: string
  audience: Audience
  handedInOn: Day | null
  work: Work | null
  /** The school form that the person mostly works in, where they have said one. */
  form: SchoolForm | null
  answers: Map<string, Answer>
  /** By this time's statement: the level that the person now thinks they were on last time. For their own eyes alone; in no sum. */
  lookedBack: Map<string, number>
}

/** Which assessment: a round at a school. */
export type Place = Pick<Membership, 'round' | 'school'>

const notePurpose = 'note'
const wordingPurpose = 'wording'
/** Under this the chosen wording stands among the answers. It is no statement's key: those have a dot. */
export const wordingKey = 'wording'
/** Every choice is sealed at this length, in characters: the longest kind of work with a colon and the letter of a form. */
const wordingLength = 16
/** One letter a form: a choice of form must not make what is sealed longer than a choice without. Never change a letter. */
const formLetters: Record<SchoolForm, string> = {
  fsk: 'k',
  gr: 'g',
  gran: 'a',
  sp: 'p',
  sam: 's',
  gy: 'y',
  gyan: 'n',
  vux: 'v',
  sfi: 'i',
  fri: 'f',
}
/** What decides the wording, as a person has chosen it; null where they have chosen none. */
export type Wording = Pick<Response, 'work' | 'form'>
/** Before a statement's key: how last time's level looks now. No statement's key has a colon. */
const lookedBackAs = 'then:'

/** The transaction's own pseudonym: every lookup names it, and row-level security says the same once more. */
const mine = sql<string>`app.pseudonym()`

/** A note as the database keeps it; null for an empty one. */
export function sealNote({ secret }: Program, note: string): Buffer | null {
  return note === '' ? null : secret.seal(notePurpose, note)
}

/** A note as it was written. Where it cannot be opened, because its row was damaged, words that say so stand in its place: it must not seem never to have been. */
export function openNote({ secret, log }: Program, sealed: Buffer | null, language: Language): string {
  if (sealed === null) return ''
  const note = secret.unseal(notePurpose, sealed)
  if (note !== null) return note
  log.error({ part: 'notes' }, 'a note cannot be opened: altered, or sealed with another key')
  return answerWords[language].unreadableNote
}

export function placeKey({ round, school }: Place): string {
  return `${round} ${school}`
}

/** Begins an assessment; false when it was begun already. */
export async function beginResponse(tx: Tx, pseudonym: string, { round, school, audience }: Membership): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('private.response')
    .values({ round_id: round, school_id: school, pseudonym, audience, handed_in_on: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/**
 * Keeps whose wording the questions have; the answers stay, since every wording has the same ladder. Sealed and of one length, among the answers: a school
 * with a single nurse would otherwise be told by a copy of the database which answers are hers.
 */
export async function chooseWording(
  { secret }: Program,
  tx: Tx,
  pseudonym: string,
  { round, school }: Place,
  { work, form }: Wording,
): Promise<void> {
  const said = `${work ?? ''}${form ? `:${formLetters[form]}` : ''}`
  const note = secret.seal(wordingPurpose, said.padEnd(wordingLength))
  await tx
    .insertInto('private.answer')
    .values({ round_id: round, school_id: school, pseudonym, statement: wordingKey, choice: null, importance: null, note })
    .onConflict((conflict) => conflict.columns(['pseudonym', 'round_id', 'school_id', 'statement']).doUpdateSet({ note }))
    .execute()
}

/** The kind of work and the form that were sealed; null where it is none that there is any more, or cannot be opened: the common wording is shown then. */
export function openWording({ secret }: Program, sealed: Buffer | null): Wording {
  const said = sealed === null ? null : secret.unseal(wordingPurpose, sealed)
  const [work, letter] = said?.trim().split(':') ?? []
  return { work: kinds.find((each) => each === work) ?? null, form: schoolForms.find((each) => formLetters[each] === letter) ?? null }
}

/** The statement whose last level is looked back on; null for an answer. */
export function lookedBackOn(key: string): string | null {
  return key.startsWith(lookedBackAs) ? key.slice(lookedBackAs.length) : null
}

/** Keeps how last time's levels look now; null takes one away. They lie among the answers, under keys that no question has: what is summed never meets them, and they go when the answers do. */
export async function lookBack(
  tx: Tx,
  pseudonym: string,
  { round, school }: Place,
  levels: ReadonlyMap<string, number | null>,
): Promise<void> {
  const place = { round_id: round, school_id: school, pseudonym }
  const row = (key: string) => ({ ...place, statement: `${lookedBackAs}${key}`, importance: null, note: null })
  const kept = [...levels].flatMap(([key, level]) => (level === null ? [] : [{ ...row(key), choice: level }]))
  const removed = [...levels].flatMap(([key, level]) => (level === null ? [row(key).statement] : []))
  await tx
    .deleteFrom('private.answer')
    .where('pseudonym', '=', mine)
    .where('round_id', '=', round)
    .where('school_id', '=', school)
    .where('statement', '=', anyOf(removed))
    .execute()
  if (kept.length === 0) return
  await tx
    .insertInto('private.answer')
    .values(kept)
    .onConflict((conflict) =>
      conflict.columns(['pseudonym', 'round_id', 'school_id', 'statement']).doUpdateSet((eb) => ({ choice: eb.ref('excluded.choice') })),
    )
    .execute()
}

/** Hands in: from now on it counts. Handing in again changes nothing. */
export async function handIn(tx: Tx, { round, school }: Place, today: Day): Promise<void> {
  await tx
    .updateTable('private.response')
    .set({ handed_in_on: today })
    .where('pseudonym', '=', mine)
    .where('round_id', '=', round)
    .where('school_id', '=', school)
    .where('handed_in_on', 'is', null)
    .execute()
}

/** Removes an assessment with its answers; when nothing else is kept, the return code and the openings go too. */
export async function removeResponse(tx: Tx, { round, school }: Place, options: { goals: boolean }): Promise<void> {
  await tx
    .deleteFrom('private.response')
    .where('pseudonym', '=', mine)
    .where('round_id', '=', round)
    .where('school_id', '=', school)
    .execute()
  if (options.goals) await tx.deleteFrom('private.goal').where('pseudonym', '=', mine).execute()
  const left =
    (await tx.selectFrom('private.response').select('round_id').where('pseudonym', '=', mine).limit(1).executeTakeFirst()) ??
    (await tx.selectFrom('private.goal').select('action').where('pseudonym', '=', mine).limit(1).executeTakeFirst())
  if (left) return
  await tx.deleteFrom('private.return_code').where('pseudonym', '=', mine).execute()
  await tx.deleteFrom('private.opening').where('pseudonym', '=', mine).execute()
}

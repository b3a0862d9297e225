import { sql } from 'kysely'
import type { Framework } from '../../../content/framework/schema.ts'
import { saveAnswer } from '../../../cycle/assessment/saving.ts'
import { beginResponse, handIn } from '../../../cycle/assessment/store.ts'
import { membership } from '../../../cycle/round/membership.ts'
import type { Program } from '../../../ground/base/ask.ts'
import { addDays, type Day } from '../../../ground/base/clock.ts'
import { inScope, type Tx } from '../../../ground/base/database.ts'
import { beginSession } from '../../../people/access/session.ts'
import type { InventedAnswer } from '../answers.ts'
import { chanceOf } from './chance.ts'
import { answersIn, opinionsOf } from './opinions.ts'
import '../../../cycle/round/tables.ts'

/** A round of the simulation that people answer: its days, its how-manieth year, and the share of its members who do. */
export type Answering = {
  authority: string
  round: string
  opensOn: Day
  closesOn: Day
  year: number
  share: number
  seed: number
  framework: Framework
}

type Member = { person: string; school: string; team: string | null; audience: 'staff' | 'leader' }

/** How many members there were, how many of them answered, and how many answers they saved. */
export type Answered = { members: number; people: number; answers: number }

/**
 * Lets the members of a round answer the way everyone does: sign in, begin, save one answer after the other, hand in. As many at the same time as the
 * program has connections. `progress` is told how many are done; what it throws stops everything.
 */
export async function answerRound(
  program: Program,
  answering: Answering,
  progress: (done: number, total: number) => void,
): Promise<Answered> {
  const { authority, round, share, seed, year } = answering
  const members: Member[] = await inScope(program.db, { authority }, (tx) =>
    tx
      .selectFrom('round_member')
      .select(['person_id as person', 'school_id as school', 'team_id as team', 'audience'])
      .where('round_id', '=', round)
      .orderBy('person_id')
      .orderBy('school_id')
      .execute(),
  )
  const answerers = members.filter(({ person }) => answersIn(share, { person, year }, seed))
  const waiting = answerers.values()
  const answered: Answered = { members: members.length, people: 0, answers: 0 }
  const stop = new AbortController()
  async function answerOneAfterAnother(): Promise<void> {
    for (const member of waiting) {
      if (stop.signal.aborted) return
      const answers = await answer(program, answering, member)
      answered.answers += answers
      answered.people += 1
      progress(answered.people, answerers.length)
    }
  }
  const all = Array.from({ length: program.config.poolSize }, () =>
    answerOneAfterAnother().catch((error) => {
      stop.abort()
      throw error
    }),
  )
  await Promise.allSettled(all)
  await Promise.all(all)
  return answered
}

/** One member from signing in to handing in, on a day of the round; returns how many answers were saved. */
async function answer(program: Program, answering: Answering, member: Member): Promise<number> {
  const { authority, round, seed, year, framework } = answering
  const { person, school, audience } = member
  const day = dayFor(answering, member)
  const claim = await inScope(program.db, { authority, person }, (tx) =>
    beginSession(tx, program.secret, { authority, person }, 'mail', '', day),
  )
  await inRound(program, answering, person, async (tx, pseudonym) => {
    await beginResponse(tx, pseudonym, await membership(tx, person, round, school, day))
  })
  const opinions = opinionsOf(framework, { ...member, year }, seed)
  for (const opinion of opinions) await save(program, claim, { round, school, audience }, opinion, day)
  await inRound(program, answering, person, (tx) => handIn(tx, { round, school }, day))
  return opinions.length
}

async function save(
  program: Program,
  claim: { authority: string; person: string; token: string },
  place: { round: string; school: string; audience: 'staff' | 'leader' },
  { statement, choice, importance }: InventedAnswer,
  day: Day,
): Promise<void> {
  const wanted = { choice, importance, note: undefined }
  const saved = await saveAnswer(program, claim, { ...place, statement, wanted, revision: 0 }, day, 'sv')
  if (saved.is !== 'saved') throw new Error(`an answer of the simulation was not saved: ${saved.is}`)
}

/** A transaction in which somebody reaches the private rows that are theirs, beside the others who write in the round. */
function inRound(
  { db, secret }: Program,
  { authority, round }: Answering,
  person: string,
  work: (tx: Tx, pseudonym: string) => Promise<void>,
): Promise<void> {
  const pseudonym = secret.pseudonym(authority, person)
  return inScope(db, { authority, person, pseudonym }, async (tx) => {
    await sql`select private.enter(${round})`.execute(tx)
    await work(tx, pseudonym)
  })
}

/** Most answer early and, reminded, late: any day of the round. */
function dayFor({ opensOn, closesOn, seed, year }: Answering, { person, school }: Member): Day {
  const random = chanceOf(seed, 'day', person, school, year)
  const days = (Date.parse(closesOn) - Date.parse(opensOn)) / 86_400_000
  const early = random.next() < 0.6
  return addDays(opensOn, early ? random.between(0, Math.floor(days / 3)) : random.between(Math.floor(days / 3), days))
}

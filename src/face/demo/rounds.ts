import { randomUUID } from 'node:crypto'
import { statementsFor, topLevel } from '../../content/framework/framework.ts'
import type { FrameworkVersion } from '../../content/framework/store.ts'
import { closeRound } from '../../cycle/round/store-close.ts'
import { createDraft, setSchools } from '../../cycle/round/store-draft.ts'
import { openRound } from '../../cycle/round/store-open.ts'
import { addDays, type Day, startOfDay } from '../../ground/base/clock.ts'
import { type Database, inScope, type Tx } from '../../ground/base/database.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { inventAnswers } from './answers.ts'
import { characters } from './characters.ts'
import { type Random, randomFrom } from './random.ts'
import '../../cycle/assessment/tables.ts'

/** How many write at the same time: their commits share the disk's flushes. */
const atOnce = 8

type Stage = { db: Database; secret: Secret; authority: string; framework: FrameworkVersion }
type DemoRound = { name: string; opensOn: Day; closesOn: Day; share: number; lift: number }

/** Last year's round, closed, and this year's, a week old: most have handed in, some are under way. Returns their ids. */
export function demoRounds(today: Day): [DemoRound, DemoRound] {
  return [
    {
      name: `Skattning ${Number(today.slice(0, 4)) - 1}`,
      opensOn: addDays(today, -372),
      closesOn: addDays(today, -351),
      share: 0.86,
      lift: 0,
    },
    { name: `Skattning ${today.slice(0, 4)}`, opensOn: addDays(today, -7), closesOn: addDays(today, 14), share: 0.62, lift: 0.45 },
  ]
}

/** Opens a round for these schools as of its first day; returns its id. */
export async function openDemoRound(
  tx: Tx,
  authority: string,
  by: string,
  framework: FrameworkVersion,
  schools: string[],
  round: DemoRound,
): Promise<string> {
  const id = randomUUID()
  const actor = { authority, by }
  await createDraft(
    tx,
    actor,
    id,
    {
      name: round.name,
      frameworkVersion: framework.id,
      audiences: ['staff', 'leader'],
      opensOn: round.opensOn,
      closesOn: round.closesOn,
    },
    { startedBySchool: null, today: round.opensOn },
  )
  await setSchools(tx, actor, id, schools)
  await openRound(tx, actor, id, round.opensOn)
  return id
}

/** Closes a round at the end of its last day. */
export async function closeDemoRound(tx: Tx, authority: string, id: string, round: DemoRound): Promise<void> {
  await closeRound(tx, { authority, by: null }, id, 'date', startOfDay(addDays(round.closesOn, 1)))
}

/** Lets the members answer: each in a transaction of their own under their own pseudonym, as everyone does. */
export async function answerDemoRound(stage: Stage, round: DemoRound, id: string): Promise<void> {
  const members = await inScope(stage.db, { authority: stage.authority }, (tx) =>
    tx
      .selectFrom('round_member as m')
      .innerJoin('person as p', 'p.id', 'm.person_id')
      .innerJoin('unit as s', 's.id', 'm.school_id')
      .select(['m.person_id as person', 'm.school_id as school', 'm.audience', 'm.role', 's.forms', 'p.external_id as external'])
      .where('m.round_id', '=', id)
      .orderBy('p.external_id')
      .orderBy('m.school_id')
      .execute(),
  )
  const random = randomFrom(members.length)
  const waiting: (() => Promise<void>)[] = []
  for (const member of members) {
    // The same person has the same middle every year.
    const middle = 1.6 + randomFrom(seedOf(member.external ?? '')).next() * 2.2 + round.lift
    const chance = random.next()
    const isCharacter = characters.some(({ id: external }) => external === member.external)
    const handsIn = isCharacter ? round.lift === 0 : chance < round.share
    const begins = handsIn || isCharacter || chance < round.share + 0.12
    if (!begins) continue
    const statements = statementsFor(stage.framework.framework, member.audience, member).map(({ key }) => key)
    const answers = inventAnswers(statements, middle, topLevel(stage.framework.framework), random)
    const handedIn = handsIn ? handedInOn(round, random) : null
    waiting.push(() =>
      answer(stage, { ...member, round: id }, handsIn ? answers : answers.slice(0, Math.ceil(answers.length / 2)), handedIn),
    )
  }
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await next()
    }),
  )
}

type Answering = { person: string; school: string; round: string; audience: 'staff' | 'leader' }

async function answer(
  { db, secret, authority }: Stage,
  member: Answering,
  answers: ReturnType<typeof inventAnswers>,
  handedIn: Day | null,
): Promise<void> {
  const pseudonym = secret.pseudonym(authority, member.person)
  const row = { round_id: member.round, school_id: member.school, pseudonym }
  await inScope(db, { authority, pseudonym }, async (tx) => {
    await tx
      .insertInto('private.response')
      .values({ ...row, audience: member.audience, handed_in_on: handedIn })
      .execute()
    await tx
      .insertInto('private.answer')
      .values(answers.map((each) => ({ ...row, ...each, note: null, revision: 1 })))
      .execute()
  })
}

function handedInOn(round: DemoRound, random: Random): Day {
  return addDays(round.opensOn, random.between(0, round.lift === 0 ? 20 : 6))
}

function seedOf(text: string): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7)
}

import { randomUUID } from 'node:crypto'
import { statementsFor, topLevel } from '../../content/framework/framework.ts'
import type { FrameworkVersion } from '../../content/framework/store.ts'
import { closeRound, enqueueRelease } from '../../cycle/round/store-close.ts'
import { createDraft, setSchools } from '../../cycle/round/store-draft.ts'
import { openRound } from '../../cycle/round/store-open.ts'
import { addDays, type Day, startOfDay } from '../../ground/base/clock.ts'
import { type Database, inScope, setScope, type Tx } from '../../ground/base/database.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { chanceOf, inventAnswers } from './answers.ts'
import { characters } from './characters.ts'
import { type Answered, demoAnswers } from './round-content.ts'
import type { DemoRound } from './round-dates.ts'
import '../../cycle/assessment/tables.ts'

/** How many write at the same time: their commits share the disk's flushes. */
const atOnce = 8

/** Milliseconds that the demo's own job has for releasing its earlier rounds as of their days, before they would be released as of today. */
const patience = 3_600_000

type Stage = { db: Database; secret: Secret; authority: string; framework: FrameworkVersion }

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
  await setScope(tx, { moment: morningOf(round.opensOn).toISOString() })
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
  await setScope(tx, { moment: '' })
  return id
}

/** Closes a round at the end of its last day; its release waits for the demo's own job (`releases.ts`). */
export async function closeDemoRound(tx: Tx, authority: string, id: string, round: DemoRound, now: Date): Promise<void> {
  const end = startOfDay(addDays(round.closesOn, 1))
  await setScope(tx, { moment: end.toISOString() })
  await closeRound(tx, { authority, by: null }, id, 'date', end)
  await setScope(tx, { moment: '' })
  await enqueueRelease(tx, authority, id, new Date(now.getTime() + patience))
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
  const waiting: (() => Promise<void>)[] = []
  const answered = demoAnswers()[round.answered]
  const { framework } = stage.framework
  for (const member of members) {
    const who = member.external ?? ''
    const { begins, handsIn, day } = courseOf(who, round, answered)
    if (!begins) continue
    const time = ['first', 'second', 'third'].indexOf(round.answered)
    const answers = inventAnswers(statementsFor(framework, member.audience, member), { who, time, answered }, topLevel(framework))
    waiting.push(() =>
      answer(stage, { ...member, round: id }, handsIn ? answers : answers.slice(0, Math.ceil(answers.length / 2)), handsIn ? day : null),
    )
  }
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await next()
    }),
  )
}

/** Whether somebody begins and hands in, and when. Whom one looks at the demo as has handed in what is released, and is under way in what is open. */
function courseOf(who: string, round: DemoRound, { share }: Answered): { begins: boolean; handsIn: boolean; day: Day } {
  const random = chanceOf(`${who} ${round.answered}`)
  const chance = random.next()
  const isCharacter = characters.some(({ id }) => id === who)
  const isOpen = round.answered === 'third'
  const handsIn = isCharacter ? !isOpen : chance < share
  return {
    handsIn,
    begins: handsIn || isCharacter || chance < share + 0.12,
    day: addDays(round.opensOn, random.between(0, isOpen ? 6 : 17)),
  }
}

type Place = { person: string; school: string; round: string; audience: 'staff' | 'leader' }

async function answer(
  { db, secret, authority }: Stage,
  member: Place,
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

function morningOf(day: Day): Date {
  return new Date(startOfDay(day).getTime() + 8 * 3_600_000)
}

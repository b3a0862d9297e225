import { statementKey } from '../../content/framework/framework.ts'
import type { FrameworkVersion } from '../../content/framework/store.ts'
import { setGoal } from '../../cycle/assessment/goals.ts'
import { lookBack } from '../../cycle/assessment/store.ts'
import { addDays } from '../../ground/base/clock.ts'
import { type Database, inScope } from '../../ground/base/database.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { findCharacterIn } from './places.ts'
import { demoAnswers } from './round-content.ts'
import type { DemoRound } from './round-dates.ts'
import '../../cycle/round/tables.ts'

type Stage = { db: Database; secret: Secret; authority: string; framework: FrameworkVersion }

/** What the teacher whom one looks at the demo as has kept for herself: what she took up after the first round, and how last time looked to her when the second was answered. */
export async function keepTeachersOwn({ db, secret, authority, framework }: Stage, first: DemoRound, second: string): Promise<void> {
  const { person, school } = await inScope(db, { authority }, async (tx) => {
    const person = await findCharacterIn(tx, 'teacher')
    const member = tx
      .selectFrom('round_member')
      .select('school_id as school')
      .where('round_id', '=', second)
      .where('person_id', '=', person)
    return { person, ...(await member.executeTakeFirstOrThrow()) }
  })
  const pseudonym = secret.pseudonym(authority, person)
  const { goals, looking_back: lookingBack } = demoAnswers().teacher
  await inScope(db, { authority, pseudonym }, async (tx) => {
    for (const { action, chosen, done } of goals) {
      await setGoal(tx, pseudonym, framework.framework.key, action, 'chosen', addDays(first.closesOn, chosen))
      if (done) await setGoal(tx, pseudonym, framework.framework.key, action, 'done', addDays(first.closesOn, done))
    }
    const levels = Object.entries(lookingBack).map(([aspect, level]): [string, number] => [statementKey(aspect, 'staff'), level])
    await lookBack(tx, pseudonym, { round: second, school }, new Map(levels))
  })
}

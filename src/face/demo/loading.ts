import { newestVersions } from '../../content/framework/store.ts'
import { found } from '../../ground/base/ask.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { inScope } from '../../ground/base/database.ts'
import { enqueue, type Workbench } from '../../ground/base/jobs.ts'
import { createFirstAuthority } from '../../people/organisation/store.ts'
import { demoMunicipality } from './municipality.ts'
import { fillOrganisation } from './organisation.ts'
import { findCharacterIn } from './places.ts'
import { demoRounds } from './round-dates.ts'
import { answerDemoRound, closeDemoRound, openDemoRound } from './rounds.ts'
import { askForDemoSupport } from './support.ts'
import { keepTeachersOwn } from './teachers-own.ts'

/** What the demo became. */
export type Demo = { authority: string; schools: number; people: number }

/**
 * Fills an empty installation with the demo municipality: schools, people, two closed rounds and an open one. What has come of the closed ones a job tells (`tasks.ts`).
 * @returns null when there is an authority already
 */
export async function loadDemo({ program, db }: Workbench): Promise<Demo | null> {
  const now = program.clock()
  const today = dayOf(now)
  const [first, second, current] = demoRounds(today)
  const framework = found((await newestVersions(db)).find((version) => version.framework.key === 'digital-skola'))
  const made = await inScope(program.db, {}, async (tx) => {
    const authority = await createFirstAuthority(tx, 'demo', demoMunicipality().name, today)
    if (!authority) return null
    const { schools, people } = await fillOrganisation(tx, program.secret, authority, today)
    const by = await findCharacterIn(tx, 'administrator')
    const ids = [...schools.values()]
    await askForDemoSupport(tx, authority, await findCharacterIn(tx, 'coach'), schools, today)
    const rounds = [
      await openDemoRound(tx, authority, by, framework, ids, first),
      await openDemoRound(tx, authority, by, framework, ids, second),
      await openDemoRound(tx, authority, by, framework, ids, current),
    ] as const
    return { authority, schools: schools.size, people, rounds, school: found(ids[0]) }
  })
  if (!made) return null
  const stage = { db: program.db, secret: program.secret, authority: made.authority, framework }
  const { authority, rounds, school } = made
  const past: [string, string] = [rounds[0], rounds[1]]
  await answerDemoRound(stage, first, rounds[0])
  await answerDemoRound(stage, second, rounds[1])
  await answerDemoRound(stage, current, rounds[2])
  await keepTeachersOwn(stage, first, rounds[1])
  await inScope(program.db, { authority }, async (tx) => {
    await closeDemoRound(tx, authority, rounds[0], first, now)
    await closeDemoRound(tx, authority, rounds[1], second, now)
    await enqueue(tx, 'demo-year', { authority, rounds: past, school }, { key: 'demo-year' })
  })
  return made
}

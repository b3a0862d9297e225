import { newestVersions } from '../../content/framework/store.ts'
import { found } from '../../ground/base/ask.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { inScope } from '../../ground/base/database.ts'
import { enqueue, type Workbench } from '../../ground/base/jobs.ts'
import { createFirstAuthority } from '../../people/organisation/store.ts'
import { type CharacterKey, characters } from './characters.ts'
import { demoMunicipality } from './municipality.ts'
import { fillOrganisation } from './organisation.ts'
import { answerDemoRound, closeDemoRound, demoRounds, openDemoRound } from './rounds.ts'
import { askForDemoSupport } from './support.ts'

/** What the demo became. */
export type Demo = { authority: string; schools: number; people: number }

/**
 * Fills an empty installation with the demo municipality: schools, people, a closed round and an open one.
 * @returns null when there is an authority already
 */
export async function loadDemo({ program, db }: Workbench): Promise<Demo | null> {
  const now = program.clock()
  const today = dayOf(now)
  const [last, current] = demoRounds(today)
  const framework = found((await newestVersions(db)).find((version) => version.framework.key === 'digital-skola'))
  const made = await inScope(program.db, {}, async (tx) => {
    const authority = await createFirstAuthority(tx, 'demo', demoMunicipality().name, today)
    if (!authority) return null
    const { schools, people } = await fillOrganisation(tx, program.secret, authority, today)
    const by = await findCharacterIn(tx, 'administrator')
    const ids = [...schools.values()]
    await askForDemoSupport(tx, authority, await findCharacterIn(tx, 'coach'), schools, today)
    const rounds = [
      await openDemoRound(tx, authority, by, framework, ids, last),
      await openDemoRound(tx, authority, by, framework, ids, current),
    ] as const
    return { authority, schools: schools.size, people, rounds, school: found(ids[0]) }
  })
  if (!made) return null
  const stage = { db: program.db, secret: program.secret, authority: made.authority, framework }
  await answerDemoRound(stage, last, made.rounds[0])
  await answerDemoRound(stage, current, made.rounds[1])
  await inScope(program.db, { authority: made.authority }, async (tx) => {
    await closeDemoRound(tx, made.authority, made.rounds[0], last)
    await enqueue(tx, 'demo-plans', { authority: made.authority, round: made.rounds[0], school: made.school }, { key: 'demo-plans' })
  })
  return made
}

/** The person that a character is, in a transaction scoped to a demo authority; throws NotFound. */
export async function findCharacterIn(tx: Parameters<typeof createFirstAuthority>[0], key: CharacterKey): Promise<string> {
  const external = found(characters.find((each) => each.key === key)).id
  return found(await tx.selectFrom('person').select('id').where('external_id', '=', external).executeTakeFirst()).id
}

import { randomUUID } from 'node:crypto'
import { newestVersions } from '../../src/content/framework/store.ts'
import { releaseRound } from '../../src/cycle/release/release.ts'
import { closeRound } from '../../src/cycle/round/store-close.ts'
import { createDraft, setSchools } from '../../src/cycle/round/store-draft.ts'
import { inScope } from '../../src/ground/base/database.ts'
import type { Municipality } from './municipality.ts'
import type { TestProgram } from './program.ts'
import { answerAs, type Group } from './releasing.ts'

/** A round whose members have answered like this, closed and released at the test's moment; returns its id. `answered`: what else is to be so before it closes. */
export async function releasedRound(
  program: TestProgram,
  town: Municipality,
  groups: Group[],
  name = 'Hösten 2026',
  answered: (round: string) => Promise<unknown> = async () => {},
): Promise<string> {
  const id = randomUUID()
  await inScope(program.program.db, { authority: town.authority }, async (tx) => {
    const framework = (await newestVersions(tx)).find((version) => version.framework.key === 'digital-skola')
    const actor = { authority: town.authority, by: null }
    const basics = { name, frameworkVersion: framework?.id ?? '', opensOn: '2026-09-14', closesOn: '2026-09-25' }
    await createDraft(tx, actor, id, { ...basics, audiences: ['staff', 'leader'] }, { startedBySchool: null, today: '2026-09-14' })
    await setSchools(tx, actor, id, [...new Set(groups.map(({ school }) => school))])
    await tx.insertInto('round_opening').values({ round_id: id, authority_id: town.authority, by_person_id: null }).execute()
  })
  for (const group of groups) await answerAs(program, town, id, group)
  await answered(id)
  await inScope(program.program.db, { authority: town.authority }, (tx) =>
    closeRound(tx, { authority: town.authority, by: null }, id, 'hand', program.program.clock(), { delay: 0 }),
  )
  await releaseRound(program, { authority: town.authority, round: id })
  return id
}

/** Almskolan's result: its 4–6 team shown and far apart, F–3 and the after-school team protected, the leaders above the staff. */
export function almskolansGroups(town: Municipality): Group[] {
  const at = { school: town.almskolan, district: town.district }
  return [
    { ...at, team: town.teams.fourSix, levels: [1, 1, 1, 1, 2, 2, 3, 3, 4, 5, 5, 5] },
    { ...at, team: town.teams.f3, levels: [1, 2, 2, 3, 3, 4] },
    { ...at, team: town.teams.afterSchool, levels: [2, 2, 3] },
    { ...at, team: null, audience: 'leader', levels: [4, 4] },
  ]
}

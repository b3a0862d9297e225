import { randomUUID } from 'node:crypto'
import { newestVersions } from '../../src/content/framework/store.ts'
import { inScope } from '../../src/ground/base/database.ts'
import { staffOf } from '../../src/people/organisation/store.ts'
import type { Municipality } from './municipality.ts'
import type { TestProgram } from './program.ts'
import '../../src/cycle/round/tables.ts'

type Options = {
  schools?: string[]
  opensOn?: string
  closesOn?: string
  name?: string
  minimumGroup?: 5 | 7 | 10
  audiences?: ('staff' | 'leader')[] | undefined
  /** Of the framework: its id; the newest unless given. */
  version?: string | undefined
}

/** An open round at schools of a municipality, with its members frozen; returns its id. */
export async function openRoundIn(
  program: Pick<TestProgram, 'program' | 'db' | 'owner'>,
  town: Municipality,
  options: Options = {},
): Promise<string> {
  const round = randomUUID()
  const schools = options.schools ?? [town.almskolan]
  const opensOn = options.opensOn ?? '2026-09-14'
  const framework = (await newestVersions(program.program.db)).find((version) => version.framework.key === 'digital-skola')
  await inScope(program.program.db, { authority: town.authority }, async (tx) => {
    await tx
      .insertInto('round')
      .values({
        id: round,
        authority_id: town.authority,
        name: options.name ?? 'Hösten 2026',
        framework_version_id: options.version ?? framework?.id ?? '',
        opens_on: opensOn,
        closes_on: options.closesOn ?? '2026-10-09',
        minimum_group: options.minimumGroup ?? 5,
        audiences: options.audiences ?? ['staff', 'leader'],
        started_by_school: null,
        created_by: null,
        created_on: opensOn,
      })
      .execute()
    await tx
      .insertInto('round_school')
      .values(schools.map((school) => ({ authority_id: town.authority, round_id: round, school_id: school })))
      .execute()
    await tx.insertInto('round_opening').values({ round_id: round, authority_id: town.authority, by_person_id: null }).execute()
    const members = await staffOf(tx, schools, opensOn)
    await tx
      .insertInto('round_member')
      .values(
        members.map((member) => ({
          authority_id: town.authority,
          round_id: round,
          person_id: member.person,
          school_id: member.school,
          team_id: member.team,
          district_id: member.district,
          audience: member.audience,
          role: member.role,
          added_on: opensOn,
        })),
      )
      .execute()
  })
  return round
}

/** Closes a round as its day passes. */
export async function closeRoundIn(program: TestProgram, town: Municipality, round: string): Promise<void> {
  await inScope(program.program.db, { authority: town.authority }, (tx) =>
    tx.insertInto('round_closing').values({ round_id: round, authority_id: town.authority, by_person_id: null, reason: 'hand' }).execute(),
  )
}

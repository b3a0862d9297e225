import { newestVersions } from '../../src/content/framework/store.ts'
import { releaseRound } from '../../src/cycle/release/release.ts'
import { releasedCells } from '../../src/cycle/release/store-released.ts'
import { closeRound } from '../../src/cycle/round/store-close.ts'
import { createDraft, setSchools } from '../../src/cycle/round/store-draft.ts'
import { inScope } from '../../src/ground/base/database.ts'
import { type Municipality, makeMunicipality } from './municipality.ts'
import { openTestProgram, type TestProgram } from './program.ts'

/** A municipality whose rounds are opened, closed and released step by step, and looked at in between. */
export class Releases {
  private rounds = 0

  private constructor(
    readonly program: TestProgram,
    readonly town: Municipality,
  ) {}

  static async open(): Promise<Releases> {
    const program = await openTestProgram()
    return new Releases(program, await makeMunicipality(program))
  }

  /** An open round without members: each promise brings its own. Returns its id. */
  async round(schools = [this.town.almskolan]): Promise<string> {
    this.program.setNow('2026-09-29T08:00:00Z')
    this.rounds += 1
    const id = `00000000-0000-4000-8000-${String(this.rounds).padStart(12, '0')}`
    await inScope(this.program.program.db, { authority: this.town.authority }, async (tx) => {
      const framework = (await newestVersions(tx)).find((version) => version.framework.key === 'digital-skola')
      const actor = { authority: this.town.authority, by: null }
      const basics = { name: `Omgång ${this.rounds}`, frameworkVersion: framework?.id ?? '', opensOn: '2026-09-14', closesOn: '2026-10-09' }
      await createDraft(tx, actor, id, { ...basics, audiences: ['staff', 'leader'] }, { startedBySchool: null, today: '2026-09-14' })
      await setSchools(tx, actor, id, schools)
      await tx.insertInto('round_opening').values({ round_id: id, authority_id: this.town.authority, by_person_id: null }).execute()
    })
    return id
  }

  /** Closes a round by hand; its release is due so many hours later. */
  close(id: string, delay = 0) {
    return inScope(this.program.program.db, { authority: this.town.authority }, (tx) =>
      closeRound(tx, { authority: this.town.authority, by: null }, id, 'hand', this.program.program.clock(), { delay }),
    )
  }

  release(id: string) {
    return releaseRound(this.program, { authority: this.town.authority, round: id })
  }

  /** What is released of a unit: one statement's cell, how many of its staff took part, and everything. */
  cellsOf(round: string, unit: string, key = 'kollegium.staff') {
    return inScope(this.program.program.db, { authority: this.town.authority }, async (tx) => {
      const { cells, participation } = await releasedCells(tx, round, [unit])
      return {
        cell: cells.find(({ measure }) => measure.kind === 'statement' && measure.key === key)?.content,
        participation: participation.find(({ audience }) => audience === 'staff'),
        all: cells,
      }
    })
  }
}

/** The levels of so many people who do not agree. */
export function mixed(n: number): number[] {
  return Array.from({ length: n }, (_, index) => 1 + ((index * 2) % 5))
}

import { z } from 'zod'
import { writeBoardWords } from '../../cycle/overview/board/store.ts'
import { changeWave, makeWave, wavesAsked } from '../../cycle/overview/waves/store.ts'
import { found } from '../../ground/base/ask.ts'
import { addDays, type Day } from '../../ground/base/clock.ts'
import { contentFile } from '../../ground/base/content-file.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce } from '../../ground/base/question.ts'
import { actingAt } from './acting.ts'
import { findCharacterIn } from './places.ts'
import '../../people/organisation/tables.ts'

const wave = z.strictObject({
  name: z.string(),
  /** Days from today. */
  begins: z.int(),
  schools: z.array(z.string()).default([]),
  /** All schools that are in no other wave. */
  rest: z.boolean().default(false),
})
/** What fills the demo's overview, of `content/demo/overview.yaml`. */
const demoOverview = contentFile(
  'demo/overview.yaml',
  z.strictObject({ waves: z.array(wave), board: z.strictObject({ goals: z.string(), asks: z.string() }) }),
)

type Stage = { tx: Tx; authority: string; today: Day }

/** Gathers the demo's schools in waves and writes to the board. Once: with waves there is nothing left to do. */
export async function fillDemoOverview(stage: Stage): Promise<void> {
  if ((await askOnce(stage.tx, wavesAsked())).length > 0) return
  const { waves, board } = demoOverview()
  for (const each of waves) await layWave(stage, each)
  const actor = await actingAt(stage.tx, stage, await findCharacterIn(stage.tx, 'administrator'), -6)
  const byName = await nameOf(stage.tx, actor.by)
  await writeBoardWords(stage.tx, actor, { goals: board.goals.trim(), asks: board.asks.trim(), revision: 0, byName })
}

async function layWave(stage: Stage, { name, begins, schools, rest }: z.output<typeof wave>): Promise<void> {
  const { tx, today } = stage
  const actor = await actingAt(tx, stage, await findCharacterIn(tx, 'administrator'), begins)
  const taken = new Set((await askOnce(tx, wavesAsked())).flatMap((each) => each.schools))
  const all = await tx.selectFrom('unit').select(['id', 'name']).where('kind', '=', 'school').execute()
  const chosen = all.filter((school) => schools.includes(school.name) || (rest && !taken.has(school.id))).map(({ id }) => id)
  const beginsOn = addDays(today, begins)
  await changeWave(tx, actor, found(await makeWave(tx, actor, { name, beginsOn })), { name, beginsOn }, { was: [], schools: chosen })
}

async function nameOf(tx: Tx, person: string): Promise<string> {
  const { given_name, family_name } = await tx
    .selectFrom('person')
    .select(['given_name', 'family_name'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  return `${given_name} ${family_name}`
}

import { z } from 'zod'
import type { FrameworkVersion } from '../../content/framework/store.ts'
import { kinds } from '../../cycle/external-view/external-view.ts'
import { enterView } from '../../cycle/external-view/store.ts'
import { answer, invite, reply, writeNotes } from '../../cycle/visit/store-write.ts'
import { addDays, type Day } from '../../ground/base/clock.ts'
import { contentFile } from '../../ground/base/content-file.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import { actingAt } from './acting.ts'
import { findCharacterIn, holder, schoolNamed } from './places.ts'

const days = z.int()
const content = z.strictObject({
  views: z.array(
    z.strictObject({
      unit: z.string().optional(),
      kind: z.enum(kinds),
      madeBy: z.string(),
      title: z.string(),
      days,
      summary: z.string(),
      judgements: z.array(z.strictObject({ aspect: z.string(), judgement: z.string(), text: z.string() })),
    }),
  ),
  visits: z.array(
    z.strictObject({
      host: z.string(),
      visitors: z.string(),
      days,
      lookAt: z.string(),
      answer: z.string().optional(),
      notes: z.string().optional(),
      reply: z.string().optional(),
    }),
  ),
})

/** How others have seen the demo's schools, of `content/demo/outside.yaml`. */
const demoOutside = contentFile('demo/outside.yaml', content)

type Stage = { tx: Tx; authority: string; today: Day }
type Told = ReturnType<typeof demoOutside>['visits'][number]

/** Outside evaluations that the administrator has entered, and visits between schools: one that has been, and one that waits for an answer. */
export async function fillOutside(stage: Stage, framework: FrameworkVersion): Promise<void> {
  const { tx, authority, today } = stage
  const { views, visits } = demoOutside()
  const administrator = await findCharacterIn(tx, 'administrator')
  for (const { unit, days: at, judgements, ...view } of views) {
    const actor = await actingAt(tx, stage, administrator, at + 20)
    await enterView(tx, actor, await nameOf(tx, administrator), {
      ...view,
      unit: unit ? (await schoolNamed(tx, unit)).id : authority,
      heldOn: addDays(today, at),
      document: null,
      judgements: judgements.map((judgement) => ({ framework: framework.framework.key, ...judgement })),
    })
  }
  for (const visit of visits) await makeVisit(stage, visit)
  await setScope(tx, { moment: '', person: '' })
}

async function makeVisit(stage: Stage, told: Told): Promise<void> {
  const { tx, today } = stage
  const [host, visitors] = [await schoolNamed(tx, told.host), await schoolNamed(tx, told.visitors)]
  const [principal, visitor] = [await holder(tx, host.id, 'principal'), await holder(tx, visitors.id, 'principal')]
  const invited = Math.min(told.days, 0)
  const guest = { person: visitor, name: await nameOf(tx, visitor), school: visitors.id, schoolName: visitors.name }
  const byName = await nameOf(tx, principal)
  const id = await invite(tx, await actingAt(tx, stage, principal, invited - 14), {
    host: host.id,
    guest,
    onDay: addDays(today, told.days),
    lookAt: told.lookAt,
    byName,
  })
  if (told.answer === undefined) return
  await answer(tx, await actingAt(tx, stage, visitor, told.days - 8), id, { comes: true, text: told.answer, companions: '' })
  if (told.notes === undefined) return
  // Notes are written as their visitor, whom alone the database lets write them.
  await setScope(tx, { person: visitor })
  const written = { text: told.notes, shared: true, revision: 0, byName: guest.name }
  await writeNotes(tx, await actingAt(tx, stage, visitor, told.days + 1), { id, visitorPerson: visitor }, written)
  if (told.reply !== undefined) await reply(tx, await actingAt(tx, stage, principal, told.days + 3), id, { text: told.reply, byName })
}

async function nameOf(tx: Tx, person: string): Promise<string> {
  const row = await tx.selectFrom('person').select(['given_name', 'family_name']).where('id', '=', person).executeTakeFirstOrThrow()
  return `${row.given_name} ${row.family_name}`
}

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { themeStates } from '../../cycle/help-asked/help-asked.ts'
import { beginTheme, changeTheme, judgeTheme, sortUnder } from '../../cycle/help-asked/store.ts'
import { type Content, helpKinds } from '../../cycle/report/report.ts'
import { reportWords } from '../../cycle/report/report.words.ts'
import { addHelp, beginReport, writeWords } from '../../cycle/report/store-draft.ts'
import { send } from '../../cycle/report/store-sending.ts'
import { answerNaming, beginFactor, markFactor } from '../../cycle/success-factor/store.ts'
import { themes } from '../../cycle/success-factor/success-factor.ts'
import { addBreak } from '../../cycle/year/store-mail-days.ts'
import { found } from '../../ground/base/ask.ts'
import { type Day, schoolYearOf } from '../../ground/base/clock.ts'
import { contentFile } from '../../ground/base/content-file.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import { inEach } from '../../ground/base/language.ts'
import { actingAt } from './acting.ts'
import { findCharacterIn, holder, schoolNamed } from './places.ts'

const monthDay = z.string().regex(/^\d{2}-\d{2}$/)
const breaks = z.array(z.strictObject({ name: z.string(), from: monthDay, to: monthDay }))
const content = z.strictObject({
  breaks: z.strictObject({ autumn: breaks, spring: breaks }),
  reports: z.array(
    z.strictObject({
      school: z.string(),
      decisions: z.string(),
      helped: z.string(),
      named: z.boolean().optional(),
      help: z.array(z.strictObject({ kind: z.enum(helpKinds), text: z.string(), theme: z.string().optional() })),
    }),
  ),
  themes: z.array(z.strictObject({ title: z.string(), note: z.string(), state: z.enum(themeStates), reason: z.string() })),
  factor: z.strictObject({ title: z.string(), theme: z.enum(themes) }),
})

/** What is written of the demo's year, of `content/demo/school-year.yaml`. */
const demoSchoolYear = contentFile('demo/school-year.yaml', content)

type Stage = { tx: Tx; authority: string; today: Day }
type Told = ReturnType<typeof demoSchoolYear>['reports'][number]

/** The breaks that the administrator has typed in, reports that three schools have sent, and what their district head has made of them. */
export async function fillSchoolYear(stage: Stage): Promise<void> {
  const { tx, today } = stage
  const told = demoSchoolYear()
  const administrator = await actingAt(tx, stage, await findCharacterIn(tx, 'administrator'), -60)
  const autumn = schoolYearOf(today)
  for (const [year, some] of [
    [autumn, told.breaks.autumn],
    [autumn + 1, told.breaks.spring],
  ] as const)
    for (const { name, from, to } of some) await addBreak(tx, administrator, { name, from: `${year}-${from}`, to: `${year}-${to}` })
  const head = await findCharacterIn(tx, 'district_head')
  const sent = []
  for (const report of told.reports) sent.push({ ...report, ...(await sendReport(stage, report, await nameOf(tx, head))) })
  const actor = await actingAt(tx, stage, head, -2)
  const byName = await nameOf(tx, head)
  const { district_id: district } = await tx
    .selectFrom('unit_place')
    .select('district_id')
    .where('id', '=', found(sent[0]).place)
    .executeTakeFirstOrThrow()
  for (const { title, note, state, reason } of told.themes) {
    const theme = await beginTheme(tx, actor, { district, title })
    await changeTheme(tx, actor, theme, { revision: 1, title, note, sources: [] })
    await judgeTheme(tx, actor, theme, { state, reason, byName })
    for (const { id, help } of sent)
      for (const ask of help) if (ask.theme === title) await sortUnder(tx, actor, { report: id, key: fingerprint(ask) }, theme, true)
  }
  const factor = await beginFactor(tx, actor, told.factor)
  for (const { id, place, helped, named, principal } of sent) {
    const mark = await markFactor(tx, actor, factor, { source: 'report', about: id, school: place, text: helped, byName })
    if (named === undefined) continue
    await answerNaming(tx, actor, { factor, school: place, marks: [mark], named, byName: await nameOf(tx, principal) })
  }
  await setScope(tx, { moment: '' })
}

async function sendReport(
  stage: Stage,
  { school, decisions, help }: Told,
  to: string,
): Promise<{ id: string; place: string; principal: string }> {
  const { tx } = stage
  const { id: place } = await schoolNamed(tx, school)
  const principal = await holder(tx, place, 'principal')
  const actor = await actingAt(tx, stage, principal, -4)
  const byName = await nameOf(tx, principal)
  const { id } = await beginReport(tx, actor, place, { facts: [], agreements: [] })
  await writeWords(tx, actor, id, { part: 'decisions', text: decisions, revision: 0, byName })
  for (const { kind, text } of help) await addHelp(tx, actor, id, { kind, text })
  const whole: Content = {
    to: [to],
    factsOn: actor.today,
    facts: [],
    words: [{ part: 'decisions', title: inEach((language) => reportWords[language].decisions), text: decisions, own: true }],
    help: help.map(({ kind, text }) => ({ kind, text })),
  }
  await send(tx, actor, id, whole, byName)
  return { id, place, principal }
}

async function nameOf(tx: Tx, person: string): Promise<string> {
  const row = await tx.selectFrom('person').select(['given_name', 'family_name']).where('id', '=', person).executeTakeFirstOrThrow()
  return `${row.given_name} ${row.family_name}`
}

/** As the database makes it of what a report asks for. */
function fingerprint({ kind, text }: { kind: string; text: string }): string {
  return createHash('md5').update(`${kind} ${text}`).digest('hex')
}

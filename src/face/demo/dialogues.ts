import { addAgreement, noteOn } from '../../cycle/agreement/store-write.ts'
import { papersAsked } from '../../cycle/dialogue/store.ts'
import { addQuestion, approve, beginDialogue, book, writeNotes } from '../../cycle/dialogue/store-write.ts'
import { momentOf } from '../../cycle/dialogue/when.ts'
import { periodOf } from '../../cycle/report/report.ts'
import { answer } from '../../cycle/report/store-sending.ts'
import type { Actor } from '../../ground/base/actor.ts'
import { addDays, type Day } from '../../ground/base/clock.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import { askOnce } from '../../ground/base/question.ts'
import { actingAt, actingOn } from './acting.ts'
import { type DemoAgreement, demoDialogues } from './dialogue-content.ts'
import { demoMunicipality } from './municipality.ts'
import { findCharacterIn, holder, schoolNamed, type Unit } from './places.ts'
import { personIn, sendDemoReport, writeDemoReport } from './reports.ts'
import '../../cycle/agreement/tables.ts'

type Stage = { tx: Tx; authority: string; today: Day }

/**
 * Reports and dialogues of three schools: one that has met about the half-year before and writes the next report, one whose report has just come and who is called, and one
 * whose report is answered and who waits for a time.
 */
export async function holdDemoDialogues(stage: Stage): Promise<void> {
  const { tx } = stage
  const head = await findCharacterIn(tx, 'district_head')
  const [first, second, third] = await Promise.all(
    demoMunicipality()
      .schools.slice(0, 3)
      .map(({ name }) => schoolNamed(tx, name)),
  )
  if (!first || !second || !third) return
  await meetAbout(stage, first, head)
  const { now, second: called, third: answered } = demoDialogues()
  await writeDemoReport(tx, await principalAt(stage, first, -1), first.id, now)

  const sending = await principalAt(stage, second, -6)
  await sendDemoReport(tx, sending, await writeDemoReport(tx, sending, second.id, called), second.id)
  const calling = await actingAt(tx, stage, head, -4)
  const dialogue = await beginDialogue(tx, calling, second.id, periodOf(sending.today))
  await bookOn(tx, calling, dialogue, addDays(stage.today, 9), called)

  const early = await principalAt(stage, third, -15)
  const report = await writeDemoReport(tx, early, third.id, answered)
  await sendDemoReport(tx, early, report, third.id)
  const answering = await actingAt(tx, stage, head, -10)
  await answer(tx, answering, report, 1, answered.answer, (await personIn(tx, head, answering.today)).name)
  await setScope(tx, { moment: '' })
}

/** The half-year before: a report that was sent, read and answered, a dialogue about it, and what became of what was agreed. */
async function meetAbout(stage: Stage, school: Unit, head: string): Promise<void> {
  const { tx, authority, today } = stage
  const { before } = demoDialogues()
  const { year, half } = periodOf(today)
  const sentOn = half === 1 ? `${year - 1}-12-08` : `${year}-06-08`
  const principal = await holder(tx, school.id, 'principal')
  const on = (by: string, days: number) => actingOn(tx, authority, by, addDays(sentOn, days))
  const sending = await on(principal, 0)
  const report = await writeDemoReport(tx, sending, school.id, before)
  await sendDemoReport(tx, sending, report, school.id)
  const heads = (await personIn(tx, head, sentOn)).name
  const principals = (await personIn(tx, principal, sentOn)).name
  const calling = await on(head, 1)
  await answer(tx, calling, report, 1, before.answer, heads)
  const dialogue = await beginDialogue(tx, calling, school.id, periodOf(sentOn))
  await bookOn(tx, calling, dialogue, addDays(sentOn, 7), { place: before.place, message: '' })
  for (const question of before.questions) await addQuestion(tx, calling, dialogue, question, heads)
  const meeting = await on(head, 7)
  await writeNotes(tx, meeting, dialogue, 0, before.notes, heads)
  const names = { head: { person: head, name: heads }, principal: { person: principal, name: principals } }
  for (const [index, each] of before.agreements.entries())
    await addAgreement(
      tx,
      { ...meeting, now: new Date(meeting.now.getTime() + index * 60_000) },
      { dialogue, school: school.id },
      writtenFrom(each, names, today),
    )
  for (const side of ['district', 'school'] as const) {
    const { version } = await askOnce(tx, papersAsked(dialogue))
    const by = side === 'school' ? await on(principal, 7) : meeting
    await approve(tx, by, dialogue, { side, version, others: side === 'school' }, side === 'school' ? principals : heads)
  }
  await followUp(stage, names)
}

type Names = Record<'head' | 'principal', { person: string; name: string }>

function ownerOf({ owner }: DemoAgreement, names: Names): { person: string | null; name: string } {
  return owner === 'head' || owner === 'principal' ? names[owner] : { person: null, name: owner }
}

function writtenFrom(agreement: DemoAgreement, names: Names, today: Day) {
  const { person, name } = ownerOf(agreement, names)
  return { title: agreement.title, text: agreement.text, ownerPerson: person, ownerName: name, dueOn: addDays(today, agreement.due) }
}

/** What became of each agreement, on the days that its content says. */
async function followUp(stage: Stage, names: Names): Promise<void> {
  const { tx } = stage
  for (const agreement of demoDialogues().before.agreements) {
    const { id } = await tx.selectFrom('agreement').select('id').where('title', '=', agreement.title).executeTakeFirstOrThrow()
    const { person, name } = ownerOf(agreement, names)
    for (const { status, text, days } of agreement.notes)
      await noteOn(tx, await actingAt(tx, stage, person ?? names.head.person, days), id, { status, text }, name)
  }
}

async function bookOn(
  tx: Tx,
  actor: Actor,
  dialogue: string,
  day: Day,
  { place, message }: { place: string; message: string },
): Promise<void> {
  const when = momentOf(day, '13:00')
  if (when.is === 'never') return
  const { name } = await personIn(tx, actor.by, actor.today)
  await book(tx, actor, dialogue, 0, { startsAt: when.moment, minutes: 90, place, message }, name)
}

async function principalAt(stage: Stage, school: Unit, days: number): Promise<Actor> {
  return actingAt(stage.tx, stage, await holder(stage.tx, school.id, 'principal'), days)
}

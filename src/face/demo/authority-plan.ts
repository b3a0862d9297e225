import { themesAsked } from '../../cycle/help-asked/store.ts'
import { wholeAuthority } from '../../cycle/overview/store.ts'
import type { Captured } from '../../development/authority-plan/authority-plan.ts'
import { plansAsked } from '../../development/authority-plan/store.ts'
import { goOnFrom } from '../../development/authority-plan/store-copy.ts'
import { addGoal } from '../../development/authority-plan/store-goals.ts'
import { addMeasure } from '../../development/authority-plan/store-measures.ts'
import { addNeed, ownWords } from '../../development/authority-plan/store-needs.ts'
import { addRemark, answerRemark, remarksAsked } from '../../development/authority-plan/store-remarks.ts'
import { freezePlan, noteConsultation, noteReview, sharePlan } from '../../development/authority-plan/store-states.ts'
import { changeHead, changePart, makePlan } from '../../development/authority-plan/store-write.ts'
import { templateOf } from '../../development/authority-plan/templates.ts'
import { keepCounts } from '../../development/equipment/store.ts'
import { addNote } from '../../development/outlook/store.ts'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import { addDays, type Day } from '../../ground/base/clock.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import { firstLanguage } from '../../ground/base/languages.ts'
import { askOnce } from '../../ground/base/question.ts'
import { roleNames } from '../../people/permission/permission.words.ts'
import { actingAt, actingOn } from './acting.ts'
import { type DemoGoal, demoAuthorityPlan } from './authority-plan-content.ts'
import { frameGoals } from './frames.ts'
import { demoMunicipality } from './municipality.ts'
import { answerOwnQuestions } from './own-questions.ts'
import { findCharacterIn, schoolNamed } from './places.ts'
import { personIn } from './reports.ts'

type Stage = { tx: Tx; authority: string; today: Day }
type Notes = { source: string; what: string; id: string; seenOn: Day }[]

/** The authority's plan in force and the next one, which leaders read and comment on; what is noticed outside, and what there is at schools. */
export async function fillAuthorityPlan(stage: Stage): Promise<void> {
  const { tx } = stage
  const lead = await findCharacterIn(tx, 'development_lead')
  const notes = await noteOutside(stage, lead)
  await countEquipment(stage, lead)
  await answerOwnQuestions(stage)
  const current = await writeCurrent(stage, lead)
  await writeNext(stage, lead, current, notes)
  await setScope(tx, { moment: '' })
}

/** The plan in force: written, talked over, frozen and reviewed in the years before. What it is in force by is told by the demo's decisions. */
async function writeCurrent(stage: Stage, lead: string): Promise<string> {
  const { tx, authority } = stage
  const { current } = demoAuthorityPlan()
  const [first, last] = [yearOf(stage, current.years[0]), yearOf(stage, current.years[1])]
  const actor = await actingOn(tx, authority, lead, `${first}-02-10`)
  const name = await nameOf(tx, lead, stage.today)
  const title = `${current.title} ${first}\u2013${last}`
  const template = found(templateOf('four-parts'))
  const period = { from: `${first}-05-01`, to: `${last}-12-31` }
  const id = await makePlan(tx, actor, name, { title, ...period, template, language: firstLanguage, replaces: null })
  await changeHead(tx, actor, name, id, 1, {
    title,
    ...period,
    kind: template.kind[firstLanguage],
    summary: current.summary,
    decider: current.decider,
    recordNumber: current.number.replace(' ', ` ${first}/`),
    responsible: current.responsible,
    appliesTo: template.applies_to[firstLanguage],
    review: template.review[firstLanguage],
    replacesPlan: null,
    replaces: `${current.title} ${first - 3}\u2013${first - 1}`,
  })
  for (const part of current.parts) {
    const titled = found(template.parts.find(({ key }) => key === part.part)).title[firstLanguage]
    await changePart(
      tx,
      actor,
      name,
      { plan: id, part: part.part, revision: 1 },
      { title: titled, text: part.text.trim(), responsible: part.responsible },
    )
    for (const each of part.goals) await writeGoal(stage, actor, name, id, part.part, each, [])
  }
  await frameGoals(tx, actor, name, id, stage.today)
  await noteConsultation(tx, await actingOn(tx, authority, lead, `${first}-03-20`), name, id, {
    kind: 'unions',
    withWhom: current.consultation.with,
    onDay: `${first}-03-18`,
    text: current.consultation.text,
  })
  const [plan] = await askOnce(tx, plansAsked(stage.today, id))
  await freezePlan(tx, await actingOn(tx, authority, lead, `${first}-04-02`), name, found(plan), '')
  const reviewed = `${first + 1}-04-22`
  await noteReview(tx, await actingOn(tx, authority, lead, reviewed), name, id, { ...current.review, onDay: reviewed, nextOn: null })
  return id
}

/** The next plan: gone on from the one in force, with a goal more, and shared with leaders, who have said what they think. */
async function writeNext(stage: Stage, lead: string, current: string, notes: Notes): Promise<void> {
  const { tx, today } = stage
  const content = demoAuthorityPlan()
  const { next } = content
  const [first, last] = [yearOf(stage, next.years[0]), yearOf(stage, next.years[1])]
  const name = await nameOf(tx, lead, today)
  const actor = await actingAt(tx, stage, lead, -30)
  const title = `${content.current.title} ${first}\u2013${last}`
  const period = { from: `${first}-01-01`, to: `${last}-12-31` }
  const template = found(templateOf('four-parts'))
  const id = await makePlan(tx, actor, name, { title, ...period, template, language: firstLanguage, replaces: current })
  await goOnFrom(tx, actor, name, current, id)
  const [before] = await askOnce(tx, plansAsked(today, current))
  await changeHead(tx, actor, name, id, 1, {
    ...found(before).head,
    title,
    ...period,
    summary: next.summary,
    recordNumber: next.number.replace(' ', ` ${first - 1}/`),
    replacesPlan: current,
  })
  const added = await writeGoal(stage, actor, name, id, next.goal.part, next.goal, notes)
  const sharing = await actingAt(tx, stage, lead, next.sharing.days)
  await sharePlan(tx, sharing, name, id, { message: next.sharing.message, untilOn: addDays(today, next.sharing.until) })
  await noteConsultation(tx, await actingAt(tx, stage, lead, next.consultation.days + 1), name, id, {
    kind: 'unions',
    withWhom: next.consultation.with,
    onDay: addDays(today, next.consultation.days),
    text: next.consultation.text,
  })
  for (const { by, days: at, about, text, answer } of next.remarks) {
    const person = await findCharacterIn(tx, by)
    const { viewer, name: byName } = await personIn(tx, person, today)
    const duty = found(viewer.duties.find(({ role }) => role === by))
    const said = about === 'goal' ? { part: null, goal: added } : { part: about, goal: null }
    const byDuty = `${roleNames[firstLanguage][by]}, ${duty.unitName}`
    await addRemark(tx, await actingAt(tx, stage, person, at), byName, id, { ...said, text, byDuty })
    if (answer === undefined) continue
    const remark = found((await askOnce(tx, remarksAsked(id))).at(-1))
    await answerRemark(tx, await actingAt(tx, stage, lead, at + 2), name, id, remark.id, answer)
  }
  for (const { title: theme, days: at, ...source } of next.themes) {
    const { id: key } = found((await askOnce(tx, themesAsked(wholeAuthority))).find((each) => each.title === theme))
    const taken = { ...source, kind: 'help' as const, key, on: addDays(today, at), figures: [] }
    await addNeed(tx, await actingAt(tx, stage, lead, at), name, id, { goal: null, captured: null, text: theme, source: taken })
  }
  await setScope(tx, { moment: '' })
}

async function writeGoal(
  stage: Stage,
  actor: Actor,
  name: string,
  plan: string,
  part: string,
  told: DemoGoal,
  notes: Notes,
): Promise<string> {
  const { tx } = stage
  const { title, text, sign, duty } = told
  const goal = await addGoal(tx, actor, name, plan, { part, title, text, sign, owner: { unit: null, duty } })
  const needs: string[] = []
  for (const { text: need, source: from, outlook, together } of told.needs) {
    const note = outlook === undefined ? null : found(notes[outlook - 1])
    const kept = note
      ? { ...ownWords, kind: 'outlook' as const, name: note.source, on: note.seenOn, said: note.what, key: note.id }
      : { ...ownWords, ...from, on: from ? actor.today : null }
    needs.push(found(await addNeed(tx, actor, name, plan, { goal, text: need, source: kept, captured: await capturedIn(stage, together) })))
  }
  for (const { what, duty: owner, due, money, hours, need } of told.measures)
    await addMeasure(tx, actor, name, plan, {
      goal,
      need: need === undefined ? null : found(needs[need - 1]),
      what,
      owner: { unit: null, duty: owner },
      dueOn: dayIn(stage, due),
      money: money ?? null,
      hours: hours ?? null,
      action: null,
    })
  return goal
}

async function capturedIn(stage: Stage, together: DemoGoal['needs'][number]['together']): Promise<Captured> {
  if (!together) return null
  const schools = await Promise.all(together.schools.map((name) => schoolNamed(stage.tx, name)))
  return { on: dayIn(stage, together.met), schools: schools.map(({ id, name }) => ({ id, name })) }
}

async function noteOutside(stage: Stage, lead: string): Promise<Notes> {
  const { tx, today } = stage
  const name = await nameOf(tx, lead, today)
  const notes: Notes = []
  for (const { days: at, ...note } of demoAuthorityPlan().outlook) {
    const seenOn = addDays(today, at)
    const id = await addNote(tx, await actingAt(tx, stage, lead, at), name, { ...note, link: '', seenOn })
    notes.push({ ...note, id, seenOn })
  }
  return notes
}

/** What there is at each school: counted at the beginning of the autumn, more at each school than at the one before it. */
async function countEquipment(stage: Stage, lead: string): Promise<void> {
  const { tx, today } = stage
  const name = await nameOf(tx, lead, today)
  const actor = await actingAt(tx, stage, lead, -60)
  const schools = await Promise.all(demoMunicipality().schools.map((school) => schoolNamed(tx, school.name)))
  const counts = demoAuthorityPlan().equipment.flatMap(({ kind, what, perSchool, step }) =>
    schools.map(({ id }, at) => ({ unit: id, kind, what, number: perSchool + (at % 5) * step, onDay: actor.today })),
  )
  await keepCounts(tx, actor, name, counts, true)
}

async function nameOf(tx: Tx, person: string, day: Day): Promise<string> {
  return (await personIn(tx, person, day)).name
}

function yearOf({ today }: Stage, offset: number): number {
  return Number(today.slice(0, 4)) + offset
}

function dayIn(stage: Stage, said: string): Day {
  const [, offset = '0', rest = ''] = /^(-?\d)-(.*)$/.exec(said) ?? []
  return `${yearOf(stage, Number(offset))}-${rest}`
}

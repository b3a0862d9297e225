import { z } from 'zod'
import { lockList } from '../../development/attendance/store-locks.ts'
import { writeMarks } from '../../development/attendance/store-marks.ts'
import { exportable, exportCsv, exportWorkbook } from '../../development/funded-time/export.ts'
import { columnsIn } from '../../development/funded-time/forms.ts'
import { monthsAsked, type Project, rowsAsked } from '../../development/funded-time/store.ts'
import { attestMonths, ownMonthsAsked } from '../../development/funded-time/store-attest.ts'
import { lockMonth } from '../../development/funded-time/store-lock.ts'
import { addRate, keepExport, setUpProject } from '../../development/funded-time/store-write.ts'
import { makeSession, releaseSession } from '../../development/programme/store-change.ts'
import { seatMany } from '../../development/programme/store-seats.ts'
import { addCourse, makeProgramme, releaseProgramme } from '../../development/programme/store-write.ts'
import { found } from '../../ground/base/ask.ts'
import { addDays, addMonths, type Day, startOfDay } from '../../ground/base/clock.ts'
import { contentFile } from '../../ground/base/content-file.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import { askOnce } from '../../ground/base/question.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { actingOn } from './acting.ts'
import { findCharacterIn, nameOf } from './places.ts'
import { workingDayFrom } from './training-hall.ts'

const content = z.strictObject({
  title: z.string(),
  purpose: z.string(),
  funder: z.string(),
  funderLine: z.string(),
  funderNumber: z.string(),
  funding: z.string(),
  contact: z.string(),
  call: z.string(),
  rulesSource: z.string(),
  keepYears: z.int(),
  category: z.string(),
  price: z.int(),
  rateSource: z.string(),
  course: z.string(),
  audience: z.string(),
  people: z.int(),
  months: z.int(),
  place: z.string(),
  titles: z.array(z.string()),
  corrected: z.string(),
  sentence: z.string(),
})
const demoFunded = contentFile('demo/funded-training.yaml', content)

type Stage = { tx: Tx; authority: string; today: Day }
type Leader = { id: string; name: string }

/** Months at the end that are not sent yet; of the last one half have attested. */
const unsent = 2

/** Two years of a programme that a funder pays: each month held, locked, attested and sent; of one that was sent somebody's hours have been corrected since. */
export async function fillFundedTime(stage: Stage, secret: Secret, staff: readonly string[]): Promise<void> {
  const { tx, authority, today } = stage
  const told = demoFunded()
  const leader = await findCharacterIn(tx, 'development_lead')
  const lead: Leader = { id: leader, name: await nameOf(tx, leader) }
  const teacher = await findCharacterIn(tx, 'teacher')
  const people = [teacher, ...staff.filter((person) => person !== teacher)].slice(0, told.people)
  const from = addMonths(`${today.slice(0, 7)}-01`, -told.months)
  const months = Array.from({ length: told.months }, (_, at) => addMonths(from, at))
  const begun = await actingOn(tx, authority, lead.id, addDays(from, -20))
  const { title, purpose, funder, funderLine, funderNumber, funding, contact } = told
  const draft = { title, purpose, funder, funderLine, funderNumber, funding, contact, recordNumber: '', partners: '' }
  const programme = await makeProgramme(tx, begun, lead.name, {
    ...draft,
    from,
    to: addDays(addMonths(from, told.months + 6), -1),
    forms: [],
    schools: [],
    aspects: [],
  })
  await releaseProgramme(tx, begun, lead.name, programme)
  const project = await makeProject(stage, lead, programme, from)
  const course = await addCourse(tx, begun, programme, { title: told.course, about: '', audience: told.audience })
  const sessions = new Map<Day, { id: string; startsAt: Date }>()
  for (const [at, month] of months.entries()) {
    // Nobody works in July.
    if (!month.endsWith('-07-01')) sessions.set(month, await hold(stage, lead, course, month, at, people))
    const locking = await actingOn(tx, authority, lead.id, addDays(addMonths(month, 1), 4))
    await lockMonth(tx, locking, lead.name, project, month, '')
  }
  await attestAll(stage, secret, people, months, teacher)
  const content = new Map((await askOnce(tx, monthsAsked(project))).map(({ month, now }) => [month, now]))
  for (const month of months.slice(0, -unsent)) await send(stage, lead, project, { month, content: found(content.get(month)) })
  // Two months that were sent after it have to be sent again.
  const mended =
    months
      .slice(0, -unsent)
      .filter((month) => sessions.has(month))
      .at(-3) ?? from
  const session = sessions.get(mended)
  if (session) {
    const actor = await actingOn(tx, authority, lead.id, addDays(today, -3))
    const mark = {
      person: teacher,
      source: 'list' as const,
      what: 'partly' as const,
      minutes: 60,
      way: 'room' as const,
      reason: told.corrected,
    }
    await writeMarks(tx, actor, lead.name, session, [mark])
    await lockMonth(tx, actor, lead.name, project, mended, told.corrected)
  }
  await setScope(tx, { moment: '', person: '' })
}

async function makeProject({ tx, authority }: Stage, lead: Leader, programme: string, from: Day): Promise<Project> {
  const told = demoFunded()
  const actor = await actingOn(tx, authority, lead.id, addDays(from, -10))
  const draft = {
    number: told.funderNumber,
    call: told.call,
    from,
    to: addDays(addMonths(from, told.months + 6), -1),
    share: 75,
    hoursADay: 13,
    rounding: 'month' as const,
    managerAttests: false,
    rulesSource: told.rulesSource,
    keepYears: told.keepYears,
    columns:
      columnsIn('Personnummer = blank\nDeltagarnummer = number\nMånad = month\nTimmar = hours\nKategori = category\nBelopp = amount') ?? [],
  }
  await setUpProject(tx, actor, lead.name, programme, draft)
  const { id } = await tx.selectFrom('funded_project').select('id').where('programme_id', '=', programme).executeTakeFirstOrThrow()
  await addRate(tx, actor, lead.name, id, { category: told.category, oreAnHour: told.price, from, source: told.rateSource })
  return {
    ...draft,
    id,
    programme: { id: programme, title: told.title, funderLine: told.funderLine, funderMark: { is: 'union' } },
    namesGone: null,
    revision: 1,
    changedByName: lead.name,
  }
}

/** The session of a month, on a working day in its second week; most come, some for a part. */
async function hold(
  { tx, authority }: Stage,
  lead: Leader,
  course: string,
  month: Day,
  at: number,
  people: readonly string[],
): Promise<{ id: string; startsAt: Date }> {
  const { titles, place } = demoFunded()
  const on = workingDayFrom(addDays(month, 9))
  const startsAt = new Date(startOfDay(on).getTime() + 13 * 3_600_000)
  const before = await actingOn(tx, authority, lead.id, addDays(month, -5))
  const id = await makeSession(tx, before, course, {
    title: titles[at % titles.length] ?? '',
    startsAt,
    endsAt: new Date(startsAt.getTime() + 3 * 3_600_000),
    place,
    link: '',
    seatsRoom: 60,
    seatsLink: null,
    overbook: 0,
    opensAt: before.now,
    closesAt: new Date(startsAt.getTime() - 86_400_000),
    cancelUntil: new Date(startsAt.getTime() - 86_400_000),
    timeKind: 'regulated',
    bring: '',
    remindDays: null,
    lecturers: [],
  })
  await releaseSession(tx, before, lead.name, id)
  await seatMany(
    tx,
    authority,
    people.map((person) => ({ session: id, person, way: 'room', at: before.now })),
  )
  const after = await actingOn(tx, authority, lead.id, addDays(on, 1))
  const session = { id, startsAt }
  const came = people.filter((_, who) => who === 0 || (who * 7 + at * 3) % 6 !== 0)
  await writeMarks(
    tx,
    after,
    lead.name,
    session,
    came.map((person, who) => {
      const partly = (who + at) % 11 === 5
      return { person, source: 'list', what: partly ? 'partly' : 'whole', minutes: partly ? 100 : null, way: 'room', reason: '' }
    }),
  )
  await lockList(tx, after, lead.name, session)
  return session
}

/** Everyone attests once a year what has come since; of the last month every other one has, and the one who looks at the demo has not. */
async function attestAll(
  { tx, authority, today }: Stage,
  secret: Secret,
  people: readonly string[],
  months: readonly Day[],
  teacher: string,
): Promise<void> {
  const { sentence } = demoFunded()
  const last = months.at(-1) ?? ''
  for (const [at, person] of people.entries()) {
    const name = await nameOf(tx, person)
    const own = (await askOnce(tx, ownMonthsAsked(person))).filter(
      ({ waits, month }) => waits && (month !== last || (person !== teacher && at % 2 === 0)),
    )
    for (const [until, some] of Map.groupBy(own, ({ month }) => addDays(addMonths(yearOf(month), 12), 6))) {
      const actor = await actingOn(tx, authority, person, until < today ? until : addDays(today, -2))
      const signIn = { to: '…@example.se', at: actor.now.toISOString(), session: secret.fingerprint('attest session', person) }
      await attestMonths(
        tx,
        actor,
        secret,
        { name, unit: '' },
        signIn,
        some.map((month) => ({ ...month, sentence })),
      )
    }
  }
}

function yearOf(month: Day): Day {
  return `${month.slice(0, 4)}-01-01`
}

async function send(
  { tx, authority, today }: Stage,
  lead: Leader,
  project: Project,
  { month, content }: { month: Day; content: string },
): Promise<void> {
  const day = addDays(addMonths(yearOf(month), 12), 12)
  const actor = await actingOn(tx, authority, lead.id, day < today ? day : addDays(today, -1))
  const rows = exportable(await askOnce(tx, rowsAsked(project, month, day)))
  await keepExport(tx, actor, lead.name, project.id, {
    month,
    content,
    rows: rows.length,
    hours: rows.reduce((sum, { hours }) => sum + hours, 0),
    csv: exportCsv(project.columns, rows),
    xlsx: await exportWorkbook(month.slice(0, 7), project.columns, rows, actor.today),
  })
}

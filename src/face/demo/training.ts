import { sql } from 'kysely'
import { z } from 'zod'
import type { FrameworkVersion } from '../../content/framework/store.ts'
import { licences, materialKinds } from '../../development/material/material.ts'
import { makeSession, releaseSession } from '../../development/programme/store-change.ts'
import { seat } from '../../development/programme/store-seats.ts'
import { standInLine } from '../../development/programme/store-signup.ts'
import { addCourse, makeProgramme, releaseProgramme } from '../../development/programme/store-write.ts'
import { addDays, type Day, startOfDay } from '../../ground/base/clock.ts'
import { contentFile } from '../../ground/base/content-file.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import { isWorkingDay } from '../../ground/base/working-days.ts'
import { actingAt } from './acting.ts'
import { findCharacterIn } from './places.ts'
import { fillGroups, groupContent } from './working-groups.ts'
import '../../people/organisation/tables.ts'

const days = z.int()
/** What those who took part said: how many of them, about which steps, and in which words; by question. */
const said = z.strictObject({
  share: z.number().min(0).max(1),
  open: z.boolean().default(false),
  steps: z.record(z.string(), z.number().min(1).max(4)),
  words: z.record(z.string(), z.array(z.string())),
})
export type Said = z.output<typeof said>
const material = z.strictObject({
  kind: z.enum(materialKinds),
  title: z.string(),
  about: z.string(),
  session: z.string(),
  url: z.string(),
  licence: z.enum(licences),
  licenceNote: z.string().default(''),
  captioned: z.boolean().default(false),
  transcript: z.string().default(''),
  hindered: z.boolean().default(false),
  consents: z.array(z.strictObject({ who: z.string(), given: days, kept: z.string(), until: days.optional() })),
})

const content = z.strictObject({
  title: z.string(),
  purpose: z.string(),
  aspects: z.array(z.string()),
  levelFrom: z.int(),
  levelTo: z.int(),
  from: days,
  to: days,
  partners: z.string(),
  contact: z.string(),
  recordNumber: z.string(),
  materials: z.array(material),
  courses: z.array(
    z.strictObject({
      title: z.string(),
      audience: z.string(),
      about: z.string(),
      sessions: z.array(
        z.strictObject({
          title: z.string(),
          day: days,
          place: z.string().default(''),
          room: z.int().optional(),
          link: z.int().optional(),
          taken: z.int().default(0),
          line: z.int().default(0),
          after: said.optional(),
          later: said.optional(),
        }),
      ),
    }),
  ),
  groups: z.array(groupContent),
})

/** What is told of the demo's training. */
export const demoTraining = contentFile('demo/training.yaml', content)

type Stage = { tx: Tx; authority: string; today: Day }
type Told = ReturnType<typeof demoTraining>['courses'][number]['sessions'][number]

const hour = 3_600_000

/** A session of the demo that is gone by, who took part, and what they said of it. */
export type HeldInDemo = {
  id: string
  programme: string
  title: string
  startsAt: Date
  endsAt: Date
  people: string[]
  leaderName: string
  after?: Said | undefined
  later?: Said | undefined
}

/** A programme of a dozen sessions that the development lead runs: some held, one full with a line, the others to sign up for. @returns those that were held */
export async function fillTraining(stage: Stage, version: FrameworkVersion): Promise<HeldInDemo[]> {
  const { framework } = version
  const { tx, today } = stage
  const { courses, groups, materials: _, aspects, levelFrom, levelTo, from, to, ...text } = demoTraining()
  const lead = await findCharacterIn(tx, 'development_lead')
  const { given_name, family_name } = await tx
    .selectFrom('person')
    .select(['given_name', 'family_name'])
    .where('id', '=', lead)
    .executeTakeFirstOrThrow()
  const name = `${given_name} ${family_name}`
  const actor = await actingAt(tx, stage, lead, from)
  const draft = {
    ...text,
    from: addDays(today, from),
    to: addDays(today, to),
    funder: '',
    funderLine: '',
    funderNumber: '',
    funding: '',
    forms: [],
    schools: [],
    aspects: aspects.map((aspect) => ({ framework: framework.key, aspect, from: levelFrom, to: levelTo })),
  }
  const programme = await makeProgramme(tx, actor, name, draft)
  await releaseProgramme(tx, actor, name, programme)
  const staff = await teachersOf(tx)
  const held: HeldInDemo[] = []
  let next = 0
  for (const { sessions, ...course } of courses) {
    const id = await addCourse(tx, actor, programme, course)
    for (const told of sessions) {
      const draft = draftOf(told, today, actor.now)
      const session = await makeSession(tx, actor, id, draft)
      const people: string[] = []
      await releaseSession(tx, actor, name, session)
      const soon = Math.min(told.day - 5, -1)
      for (let at = 0; at < told.taken + told.line; at += 1) {
        const by = staff[(next + at) % staff.length]
        if (!by) continue
        const guest = await actingAt(tx, stage, by, soon)
        // Without the mails of a real sign-up: they would fill the outbox that visitors look in.
        if (at < told.taken) people.push(by)
        if (at < told.taken) await seat(tx, guest, session, by, told.room === undefined ? 'link' : 'room', 'self')
        else await standInLine(tx, guest, session, 'room', false)
      }
      const { title, startsAt, endsAt } = draft
      if (told.day < 0)
        held.push({ id: session, programme, title, startsAt, endsAt, people, leaderName: name, after: told.after, later: told.later })
      next += told.taken
    }
  }
  await fillGroups(stage, version, programme, groups, staff)
  await setScope(tx, { moment: '', person: '' })
  return held
}

function draftOf({ title, day, place, room, link }: Told, today: Day, opensAt: Date) {
  let on = addDays(today, day)
  while (!isWorkingDay(on)) on = addDays(on, 1)
  const startsAt = new Date(startOfDay(on).getTime() + 14.5 * hour)
  const closes = new Date(startOfDay(addDays(on, -1)).getTime() + 12 * hour)
  return {
    title,
    startsAt,
    endsAt: new Date(startsAt.getTime() + (room === undefined ? 1 : 2) * hour),
    place,
    link: link === undefined ? '' : 'https://mote.example.se/kallkritik',
    seatsRoom: room ?? null,
    seatsLink: link ?? null,
    overbook: 0,
    opensAt,
    closesAt: closes,
    cancelUntil: closes,
    timeKind: room === undefined ? ('voluntary' as const) : ('regulated' as const),
    bring: '',
    remindDays: 2,
    lecturers: [],
  }
}

/** Teachers of every school, in an order that is the same each time. */
async function teachersOf(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from person p where exists (select from duty d where d.person_id = p.id and d.role = 'teacher') and p.external_id ~ '^demo-[0-9]+$'
     order by md5(p.external_id), p.id limit 60`.execute(tx)
  return rows.map(({ id }) => id)
}

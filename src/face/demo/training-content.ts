import { z } from 'zod'
import { licences, materialKinds } from '../../development/material/material.ts'
import { contentFile } from '../../ground/base/content-file.ts'
import { groupContent } from './working-groups.ts'

const days = z.int()
/** Characters among those who have signed up. */
const also = z.array(z.enum(['teacher', 'lead'])).default([])

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

const session = z.strictObject({
  title: z.string(),
  day: days,
  place: z.string().default(''),
  room: z.int().optional(),
  link: z.int().optional(),
  taken: z.int().default(0),
  also,
  line: z.int().default(0),
  after: said.optional(),
  later: said.optional(),
})
export type SessionTold = z.output<typeof session>

/** Sessions of one name, so many days apart; to each of them comes one fewer. */
const series = z.strictObject({
  title: z.string(),
  day: days,
  every: z.int(),
  count: z.int(),
  place: z.string(),
  room: z.int(),
  taken: z.int(),
})
export type SeriesTold = z.output<typeof series>

const seminarDay = z.strictObject({
  title: z.string(),
  audience: z.string(),
  about: z.string(),
  day: days,
  place: z.string(),
  seats: z.strictObject({ opening: z.int(), block: z.int() }),
  taken: z.int(),
  also,
  opening: z.strictObject({ title: z.string(), room: z.string(), lecturers: z.array(z.string()) }),
  tracks: z.array(z.strictObject({ name: z.string(), room: z.string() })),
  after: said.optional(),
  times: z.array(z.array(z.string())),
})
export type SeminarDayTold = z.output<typeof seminarDay>

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
  news: z.array(z.strictObject({ title: z.string(), day: z.int(), text: z.string() })),
  materials: z.array(material),
  courses: z.array(
    z.strictObject({
      title: z.string(),
      audience: z.string(),
      about: z.string(),
      sessions: z.array(session),
      series: series.optional(),
    }),
  ),
  seminarDays: z.array(seminarDay),
  groups: z.array(groupContent),
})

/** What is told of the demo's training. */
export const demoTraining = contentFile('demo/training.yaml', content)

import { z } from 'zod'
import { inEach, type Language, type Text } from '../../ground/base/language.ts'
import { firstLanguage, manners } from '../../ground/base/languages.ts'
import { schoolForms } from '../../people/organisation/organisation.ts'

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'a key is lower-case letters, digits and hyphens')
const said = (language: Language) => z.string().trim().min(1, `the ${manners[language].english} text is empty`)

/** A text is written in the first language, and in the others that its framework has (`reading.ts` holds that); in the rest it is said in the first. */
const written = z.strictObject({ ...inEach((language) => said(language).optional()), [firstLanguage]: said(firstLanguage) })
const text = written.transform(inEveryLanguage)

/** Kinds of work whose readers get texts of their own: `staff` is all who do not teach a class, the three after it are parts of them. */
export const work = ['teacher', 'staff', 'fritidshem', 'elevhalsa', 'administration'] as const
const forms = z.enum(schoolForms)
const ladder = z.record(z.string().regex(/^[1-9]$/, 'a level is a number from 1'), text)

/** Who reads a text or can use an action; what is not set holds for everyone. */
export const readers = z.strictObject({
  roles: z.array(z.enum(work)).min(1).optional(),
  forms: z.array(forms).min(1).optional(),
})

const variant = z.strictObject({
  for: readers,
  question: text,
  levels: ladder,
})

const statement = z.strictObject({
  question: text,
  levels: ladder,
  /** One sentence to someone on one of the two highest levels: what they are good at. */
  strength: text,
  /** What the step up to each level is about. */
  next: ladder,
  variants: z.array(variant).default([]),
})

const aspect = z.strictObject({
  key: id,
  name: text,
  about: text,
  /** `no` where leaders are asked about something else than staff: then the two are never set against each other. */
  mirrored: z.enum(['yes', 'no']).default('yes'),
  digcompedu: z.array(z.string().regex(/^[1-6]\.[1-5]$/, 'a DigCompEdu id is like 3.1')).default([]),
  statements: z.strictObject({ staff: statement.optional(), leader: statement.optional() }),
})

/** What an authority asks itself and answers jointly: a ladder of its own under one of the areas. */
const authorityStatement = z.strictObject({ key: id, area: id, name: text, question: text, levels: ladder, next: ladder })

const area = z.strictObject({ key: id, name: text, target: text, aspects: z.array(aspect).min(1) })

/** What the id of an action that an authority has added begins with, in no framework. */
export const localPrefix = 'local-'

/** Hours for who arranges it, hours for each who takes part besides, and over how many calendar weeks. */
const effort = z.strictObject({
  hours: z.number().positive().max(400),
  each: z.number().positive().max(40).optional(),
  weeks: z.number().int().positive().max(60).optional(),
})

const action = z.strictObject({
  id: id.refine((value) => !value.startsWith(localPrefix), `ids that begin with ${localPrefix} are an authority's own`),
  audience: z.enum(['person', 'team', 'school']),
  aspect: id,
  from: z.int().min(1).max(9),
  to: z.int().min(1).max(9),
  /** `apart`: for a team whose members are far apart; `gap`: for a gap between leaders and staff. */
  when: z.enum(['apart', 'gap']).optional(),
  /** Who can use it; everyone where it is not set. */
  for: readers.optional(),
  kind: z.enum(['try', 'learn', 'share', 'agree', 'organise', 'acquire']),
  title: text,
  text,
  first_step: text,
  evidence: text,
  /** Why it tends to work, in our own words, and the name of the source. */
  why: written
    .extend({ source: z.string().min(1) })
    .transform(({ source, ...texts }) => ({ ...inEveryLanguage(texts), source }))
    .optional(),
  effort,
  depends_on: z.array(id).default([]),
  tags: z.array(z.string().min(1).max(40)).default([]),
})

const coverage = z.strictObject({
  audiences: z.array(z.enum(['person', 'team', 'school'])),
  steps: z.array(z.tuple([z.int(), z.int()])),
  /** How many actions per aspect for teams far apart, and for a gap between leaders and staff. */
  apart: z.int().min(0).default(0),
  gap: z.int().min(0).default(0),
  /** Kinds of work that each have an action for persons at every step. */
  readers: z.array(z.enum(work)).default([]),
  /** Steps where persons who teach and teams have two to choose between. */
  second: z.array(z.tuple([z.int(), z.int()])).default([]),
})

/** How a statement of this version relates to the version before it. */
const mapping = z.discriminatedUnion(
  'as',
  [
    z.strictObject({ from: z.string(), to: z.string(), as: z.literal('same') }),
    z.strictObject({ from: z.string(), to: z.string(), as: z.literal('reworded') }),
    z.strictObject({ from: z.string(), to: z.array(z.string()).min(2), as: z.literal('split') }),
    z.strictObject({ to: z.string(), as: z.literal('new') }),
    z.strictObject({ from: z.string(), as: z.literal('dropped') }),
  ],
  { error: 'as: same, reworded, split, new or dropped' },
)

/** The form of a framework file. Unknown keys are faults. */
export const frameworkSchema = z.strictObject({
  key: id,
  version: z.int().min(1),
  name: text,
  summary: text,
  levels: z
    .array(z.strictObject({ level: z.int().min(1).max(9), name: text, summary: text }))
    .min(3)
    .max(9),
  audiences: z.array(z.enum(['staff', 'leader'])).min(1),
  coverage,
  mapping: z.array(mapping).optional(),
  areas: z.array(area).min(1),
  authority: z.array(authorityStatement).default([]),
  terms: z.array(z.strictObject({ key: id, term: text, explanation: text })).default([]),
  actions: z.array(action),
  sources: z.array(z.strictObject({ name: z.string(), note: text })).default([]),
})

/** An action as it is offered; `local` is set on one that an authority has added beside the framework's. Archived ones are kept for those who took them. */
export type Action = z.infer<typeof action> & { local?: { archived: boolean } }
export type Framework = Omit<z.infer<typeof frameworkSchema>, 'actions'> & { actions: Action[] }
export type Area = Framework['areas'][number]
export type Aspect = Area['aspects'][number]
/** A statement as the file has it: with its variants, before anyone's wording is chosen. */
export type StatementSource = z.infer<typeof statement>
export type Readers = z.infer<typeof readers>
export type Work = (typeof work)[number]

function inEveryLanguage(texts: z.infer<typeof written>): Text {
  return inEach((language) => texts[language] ?? texts[firstLanguage])
}

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { contentFile } from '../../ground/base/content-file.ts'
import { inEach } from '../../ground/base/language.ts'
import { projectRoot } from '../../ground/base/root.ts'

/** How the lines of a section are set: as they are written, or one by one with a number or a dash. */
export const sectionForms = ['text', 'numbered', 'list'] as const
export type SectionForm = (typeof sectionForms)[number]

/** What a statement is filled from, in the order in which it is chosen. */
export const sources = ['plan', 'programme', 'nothing'] as const

/** What a template may have filled in from the plan, the programme and the matter, in braces. */
export const filled = [
  'plan',
  'period',
  'board',
  'authority',
  'department',
  'decided',
  'replaces',
  'part_count',
  'goal_count',
  'purpose',
  'parts',
  'vision',
  'goals',
  'needs',
  'consultations',
  'unions',
  'cost',
  'names',
  'appendices',
  'attested',
  'extent',
  'learnt',
  'taken_up',
  'partners',
] as const
export type Filled = Record<(typeof filled)[number], string>

const braces = /\{([^{}]*)\}/g
const names: ReadonlySet<string> = new Set(filled)

const said = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine(
      (text) => [...text.matchAll(braces)].every(([, name]) => names.has(name ?? '')),
      `only these are filled in: {${filled.join('}, {')}}`,
    )
const text = (most: number) => z.strictObject(inEach(() => said(most)))
const key = z.string().regex(/^[a-z][a-z0-9-]{0,60}$/)

/** Sections that a statement may have. */
export const mostSections = 40

/** The form of a template's file. */
export const templateForm = z.strictObject({
  key,
  /** What it is filled from: a frozen version of a plan, a programme, or nothing but what its writers say that it is about. */
  from: z.enum(sources).default('plan'),
  name: text(200),
  title: text(150),
  sections: z
    .array(
      z.strictObject({
        key,
        level: z.union([z.literal(2), z.literal(3)]).default(2),
        form: z.enum(sectionForms).default('text'),
        heading: text(200),
        text: text(4000),
        /** What stands instead with a private organiser. */
        private: text(4000).optional(),
      }),
    )
    .min(1)
    .max(mostSections)
    .refine((sections) => new Set(sections.map((section) => section.key)).size === sections.length, 'two sections have the same key')
    .refine(([first]) => first?.level === 2, 'the first section stands under no other'),
})

/** What a statement for a board is made from: its sections in order, each with what stands in it until somebody changes it. */
export type Template = z.output<typeof templateForm>

const folder = 'statements'
let kept: Template[] | undefined

/**
 * Every template of `content/statements`, one for each file.
 * @throws CommandError, in words for an operator, with the file and everything that is wrong in it
 */
export function templates(): readonly Template[] {
  kept ??= readdirSync(join(projectRoot, 'content', folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) =>
      contentFile(
        `${folder}/${name}`,
        templateForm.refine((each) => `${each.key}.yaml` === name, 'the key is not what the file is called'),
      )(),
    )
  return kept
}

/** A text with what is in braces filled in; lines and sentences that nothing was filled into are not left with double spaces. */
export function filledIn(told: string, values: Filled): string {
  const lookup: ReadonlyMap<string, string> = new Map(Object.entries(values))
  return told
    .replace(braces, (_, name: string) => lookup.get(name) ?? '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

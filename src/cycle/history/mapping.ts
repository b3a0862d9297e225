import { z } from 'zod'
import { audiences } from '../../content/framework/framework.ts'
import { type Fault, readYaml } from '../../content/framework/reading.ts'
import { dayField } from '../../ground/base/form.ts'
import { columns, fewestLevels, mostLevels } from './history.ts'

/** Characters that the name of an area has at most. */
export const longestArea = 200
const short = z.string().trim().min(1).max(longestArea)
const longer = z.string().trim().min(1).max(500)
/** YAML reads a bare 1 as a number. */
const cell = z.union([longer, z.number().transform(String)])

const statement = z.strictObject({
  /** What the file calls it: a heading, or what stands in its column of statements. */
  in_file: cell,
  text: longer,
  area: short.optional(),
  audience: z.enum(audiences).optional(),
  /** The aspect of the framework that asks the same thing. */
  same: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*(\.(staff|leader))?$/)
    .optional(),
})

const form = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** The framework whose aspects `same` names; the only one where there is one. */
  framework: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*(\/\d{1,4})?$/, 'a framework is named as key or key/version')
    .optional(),
  /** Its scale as it was: how many levels, or what they are called from the lowest. */
  levels: z.union([z.int().min(fewestLevels).max(mostLevels), z.array(short).min(fewestLevels).max(mostLevels)]),
  /** What the file calls its columns, where we would not know it. */
  columns: z.partialRecord(z.enum(columns), cell).default({}),
  /** Headings that are not read, though we would know them. */
  leave_out: z.array(longer).max(400).default([]),
  /** What stands in the file for a level; 0 for what is none. */
  answers: z.record(z.string(), z.int().min(0).max(mostLevels)).default({}),
  /** What is to be made of words that are named nowhere: nothing, where they are no answers; else each is a fault. */
  other_answers: z.literal('none').optional(),
  round: short.optional(),
  day: dayField().optional(),
  audience: z.enum(audiences).optional(),
  statements: z.array(statement).min(1).max(300),
})

/** How an earlier survey's file is read: a mapping file, of which `docs/importing-history.md` tells. */
export type Mapping = z.infer<typeof form>

/** Characters that a mapping file may have. */
const longestMapping = 200_000

/** Reads a mapping file (YAML). Faults come with their line, in English as all that is written for who writes such files. */
export function readMapping(source: string): { ok: true; mapping: Mapping } | { ok: false; faults: Fault[] } {
  if (source.length > longestMapping) return { ok: false, faults: [{ line: 1, reason: 'the mapping is too long' }] }
  const read = readYaml(source)
  if (!read.ok) return read
  const parsed = form.safeParse(read.content, { error: (issue) => (issue.input === undefined ? 'is missing' : undefined) })
  const faults = parsed.success
    ? contradictions(parsed.data).map(({ path, reason }) => ({ line: read.lineOf(path), reason }))
    : parsed.error.issues.map(({ path, message }) => ({
        line: read.lineOf(path),
        reason: `${path.map(String).join('.') || 'the file'}: ${message}`,
      }))
  if (!parsed.success || faults.length > 0) return { ok: false, faults: faults.slice(0, 50) }
  return { ok: true, mapping: parsed.data }
}

/** How many levels its scale has. */
export function levelsOf({ levels }: Pick<Mapping, 'levels'>): number {
  return typeof levels === 'number' ? levels : levels.length
}

function contradictions(mapping: Mapping): { path: PropertyKey[]; reason: string }[] {
  const named = new Set<string>()
  const followed = new Set<string>()
  return [
    ...Object.entries(mapping.answers).flatMap(([text, level]) =>
      level > levelsOf(mapping) ? [{ path: ['answers', text], reason: `${text}: level ${level} is above the scale` }] : [],
    ),
    ...mapping.statements.flatMap(({ in_file, audience, same }, index) => {
      const faults: { path: PropertyKey[]; reason: string }[] = []
      const name = `${in_file.toLowerCase()} ${audience ?? ''}`
      if (named.has(name)) faults.push({ path: ['statements', index, 'in_file'], reason: `${in_file} stands twice` })
      if (same && followed.has(`${same} ${audience ?? ''}`))
        faults.push({ path: ['statements', index, 'same'], reason: `two statements are the same as ${same}` })
      named.add(name)
      if (same) followed.add(`${same} ${audience ?? ''}`)
      return faults
    }),
  ]
}

/** A mapping file as it may look, for who writes one. */
export const exampleMapping = `name: Vår egen enkät 2023
framework: digital-skola
levels: [Aldrig, Ibland, Ofta, Nästan alltid, Alltid]
round: Enkäten 2023
day: 2023-11-05
columns:
  school: Vilken skola arbetar du på?
  team: Arbetslag
answers:
  Aldrig: 1
  Ibland: 2
  Ofta: 3
  Nästan alltid: 4
  Alltid: 5
  Vet ej: 0
statements:
  - in_file: Vi delar material med varandra
    text: Vi delar material med varandra
    area: Samarbete
    same: kollegium
  - in_file: Q2
    text: Jag får den hjälp jag behöver med tekniken
    area: Stöd
`

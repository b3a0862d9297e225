import { columns } from './history.ts'
import type { Draft, DraftStatement, Role } from './manner.ts'
import { type Mapping, readMapping } from './mapping.ts'
import { levelIn } from './row.ts'
import { columnOf, isIrrelevant } from './words-in-files.ts'

/** What a column of a foreign file is: one of ours, one statement of many, how many chose a level, or nothing that is read. */
export const roles = [...columns, 'question', 'counts', 'none'] as const

/**
 * What a file has that a mapping names. `free`: columns with more, or longer, words than answers have, or with none that several share; `counted`: headings that may count a level;
 * `rare`, `rareStatements`: how many words and statements so few rows have that they may be what somebody wrote, and are not told.
 */
export type Found = {
  headings: string[]
  counted: string[]
  statements: string[]
  rareStatements: number
  words: string[]
  rare: number
  free: string[]
  tooMany: boolean
}

/** As many statements as a mapping names, and words that a column of answers holds. */
export const mostStatements = 300
export const mostWords = 40

export type ColumnFault = 'noSchool' | 'noStatements' | 'bothForms' | 'noLevel' | 'twice' | 'noRound' | 'noDay'

/** What a heading most likely is. */
export function likelyRole(heading: string, counted: readonly string[]): Role {
  return columnOf(heading) ?? (counted.includes(heading) ? 'counts' : 'none')
}

/** Why columns that mean this cannot be read, each fault with the place of the column that it is told at. */
export function columnFaults(
  chosen: readonly Role[],
  given: { round: string; day: string },
): { at: number | 'round' | 'day'; code: ColumnFault }[] {
  const has = (role: Role) => chosen.includes(role)
  const twice = chosen.flatMap((role, at) =>
    role !== 'question' && role !== 'counts' && role !== 'none' && chosen.indexOf(role) !== at ? [{ at, code: 'twice' as const }] : [],
  )
  return [
    ...twice,
    ...(has('school') ? [] : [{ at: 0, code: 'noSchool' as const }]),
    ...(has('question') || has('statement') ? [] : [{ at: 0, code: 'noStatements' as const }]),
    ...(has('question') && has('statement') ? [{ at: chosen.indexOf('statement'), code: 'bothForms' as const }] : []),
    ...(has('statement') && !has('level') && !has('counts') ? [{ at: chosen.indexOf('statement'), code: 'noLevel' as const }] : []),
    ...(has('round') || given.round ? [] : [{ at: 'round' as const, code: 'noRound' as const }]),
    ...(has('day') || given.day ? [] : [{ at: 'day' as const, code: 'noDay' as const }]),
  ]
}

/** The places of statements said to be the same as one that another of the same audience is already; 0 is the first. */
export function sameTwice(statements: readonly Pick<DraftStatement, 'same' | 'audience'>[]): number[] {
  return statements.flatMap(({ same, audience }, at) =>
    same !== '' && statements.findIndex((each) => each.same === same && each.audience === audience) !== at ? [at] : [],
  )
}

/** The level that a word is read as without being told: 0 for none; null where nobody can know. */
export function likelyLevel(word: string, levels: number): number | null {
  if (isIrrelevant(word)) return 0
  const level = levelIn(word, levels)
  return typeof level === 'number' ? level : null
}

/**
 * The mapping that a draft comes to, read by the one reader of mapping files.
 * @param words each word that was answered with, and its level; 0 for none
 * @param others whether all other words count for nothing
 */
export function mappingOf(
  { levels, audience, columns: chosen, statements = [] }: Draft,
  {
    name,
    framework,
    words,
    others,
  }: { name: string; framework: string; words: readonly { word: string; level: number }[]; others: boolean },
): ReturnType<typeof readMapping> {
  const ours = new Set<string>(columns)
  const written = {
    name,
    framework,
    levels,
    audience,
    columns: Object.fromEntries(chosen.flatMap(({ heading, role }) => (ours.has(role) ? [[role, heading]] : []))),
    leave_out: chosen.flatMap(({ heading, role }) => (role === 'none' ? [heading] : [])),
    answers: Object.fromEntries(
      words.filter(({ word, level }) => likelyLevel(word, levels) !== level).map(({ word, level }) => [word, level]),
    ),
    ...(others ? { other_answers: 'none' as const } : {}),
    statements: statements.map(({ name: called, same, area, audience: whose }) => ({
      in_file: called,
      text: called,
      ...(area ? { area } : {}),
      ...(whose ? { audience: whose } : {}),
      ...(same ? { same } : {}),
    })),
  } satisfies Partial<Record<keyof Mapping, unknown>>
  // JSON is YAML.
  return readMapping(JSON.stringify(written))
}

import { type Language, languages } from '../../../ground/base/language.ts'
import { statementKeys } from '../framework.ts'
import type { Fault, LineOf } from '../reading.ts'
import type { Framework, StatementSource } from '../schema.ts'
import { likeness, wordsOf } from './likeness.ts'
import { placedStatements } from './texts.ts'

type Entry = NonNullable<Framework['mapping']>[number]

/** A statement whose level texts share less than this with the old ones is not the same: corrected, a text keeps most of its words. */
const stillTheSame = 0.5

/**
 * The mapping from the version before: every statement of it and of this version once; `same` only where the ladder has as many levels and the texts
 * say so; what becomes what within one audience; no action id that meant something else.
 * @param previous the version before; undefined for version 1, which has no mapping
 */
export function mappingFaults(framework: Framework, lineOf: LineOf, previous: Framework | undefined): Fault[] {
  if (!previous)
    return framework.mapping === undefined ? [] : [{ line: lineOf(['mapping']), reason: 'mapping: there is no version before this one' }]
  const { mapping } = framework
  if (!mapping)
    return [{ line: lineOf(['version']), reason: `version ${framework.version} has no mapping from version ${previous.version}` }]
  return [
    ...named(mapping, 'from', statementKeys(previous), previous.version, lineOf),
    ...named(mapping, 'to', statementKeys(framework), framework.version, lineOf),
    ...mapping.flatMap((entry, index) =>
      entryFaults(entry, framework, previous).map((reason) => ({ line: lineOf(['mapping', index]), reason })),
    ),
    ...reusedActions(framework, previous, lineOf),
  ]
}

/** Every statement of a version is named once on its side of the mapping, and nothing else is. */
function named(mapping: readonly Entry[], side: 'from' | 'to', statements: readonly string[], version: number, lineOf: LineOf): Fault[] {
  const seen = new Set<string>()
  const faults = mapping.flatMap((entry, index) =>
    keysOf(entry, side).flatMap((key): Fault[] => {
      const line = lineOf(['mapping', index, side])
      if (!statements.includes(key)) return [{ line, reason: `mapping: version ${version} has no statement ${key}` }]
      if (seen.has(key)) return [{ line, reason: `mapping: ${key} of version ${version} is named twice` }]
      seen.add(key)
      return []
    }),
  )
  const missing = statements.filter((key) => !seen.has(key))
  return [...faults, ...missing.map((key) => ({ line: lineOf(['mapping']), reason: `mapping: ${key} of version ${version} is not named` }))]
}

function keysOf(entry: Entry, side: 'from' | 'to'): string[] {
  if (side === 'from') return 'from' in entry ? [entry.from] : []
  return 'to' in entry ? [entry.to].flat() : []
}

function entryFaults(entry: Entry, framework: Framework, previous: Framework): string[] {
  if (entry.as === 'new' || entry.as === 'dropped') return []
  const moved = [entry.to].flat().filter((to) => audienceOf(to) !== audienceOf(entry.from))
  const faults = moved.map((to) => `mapping: ${entry.from} and ${to} are for different audiences`)
  if (entry.as !== 'same') return faults
  if (framework.levels.length !== previous.levels.length)
    faults.push(
      `mapping: ${entry.from} cannot be the same: the ladder had ${previous.levels.length} levels and has ${framework.levels.length}`,
    )
  const changed = languages.find((language) => differs(find(previous, entry.from), find(framework, entry.to), language))
  return changed ? [...faults, `mapping: ${entry.from} is called the same, but its levels (${changed}) have new words: reworded?`] : faults
}

function audienceOf(key: string): string | undefined {
  return key.split('.')[1]
}

function find(framework: Framework, key: string): StatementSource | undefined {
  return placedStatements(framework).find(({ aspect, audience }) => `${aspect.key}.${audience}` === key)?.statement
}

function differs(before: StatementSource | undefined, after: StatementSource | undefined, language: Language): boolean {
  return Object.entries(before?.levels ?? {}).some(([level, text]) => {
    const now = after?.levels[level]
    return now !== undefined && likeness(new Set(wordsOf(text[language])), new Set(wordsOf(now[language]))) < stillTheSame
  })
}

/** Plans point at actions by id, so an id keeps its meaning: it never moves to another audience or aspect (unless that was renamed). */
function reusedActions(framework: Framework, previous: Framework, lineOf: LineOf): Fault[] {
  return framework.actions.flatMap(({ id, audience, aspect }, index) => {
    const before = previous.actions.find((action) => action.id === id)
    if (!before) return []
    const renamed = !framework.areas.some((area) => area.aspects.some(({ key }) => key === before.aspect))
    const meant = before.audience !== audience ? before.audience : before.aspect !== aspect && !renamed ? before.aspect : undefined
    return meant === undefined
      ? []
      : [
          {
            line: lineOf(['actions', index, 'id']),
            reason: `${id} was an action for ${meant} in version ${previous.version}: an id is never used again`,
          },
        ]
  })
}

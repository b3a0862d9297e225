import { audiences } from '../framework.ts'
import type { Fault, LineOf } from '../reading.ts'
import type { StatementSource } from '../schema.ts'
import type { Rule } from './rule.ts'
import { authorityLadders, laddersOf, placedAspects, placedStatements } from './texts.ts'

type Readers = StatementSource['variants'][number]['for']

/** The framework's levels count from 1 without a gap. */
export const levelsInOrder: Rule = (framework, lineOf) =>
  framework.levels.flatMap(({ level }, index) =>
    level === index + 1
      ? []
      : [
          {
            line: lineOf(['levels', index, 'level']),
            reason: `level ${level} stands where level ${index + 1} is due: levels count from 1 without a gap`,
          },
        ],
  )

/** Every ladder has every level: statements and variants from 1, next steps from 2. */
export const wholeLadders: Rule = (framework, lineOf) => {
  const levels = framework.levels.map(({ level }) => level)
  const steps = levels.filter((level) => level > 1)
  const ofAuthority = [
    ...authorityLadders(framework).flatMap((ladder) => missingOrExtra(ladder.levels, levels, ladder.path, lineOf)),
    ...framework.authority.flatMap(({ next }, index) => missingOrExtra(next, steps, ['authority', index, 'next'], lineOf)),
  ]
  const ofAspects = placedStatements(framework).flatMap((placed) => [
    ...laddersOf(placed).flatMap((ladder) => missingOrExtra(ladder.levels, levels, ladder.path, lineOf)),
    ...missingOrExtra(placed.statement.next, steps, [...placed.path, 'next'], lineOf),
  ])
  return [...ofAspects, ...ofAuthority]
}

/** Every aspect has a statement for every audience of the framework, and for no other. */
export const statementForEveryAudience: Rule = (framework, lineOf) =>
  placedAspects(framework).flatMap(({ aspect, path }) =>
    audiences.flatMap((audience) => {
      const wanted = framework.audiences.includes(audience)
      const there = aspect.statements[audience] !== undefined
      if (wanted && !there) return [{ line: lineOf([...path, 'statements']), reason: `${aspect.key} has no statement for ${audience}` }]
      if (there && !wanted)
        return [
          {
            line: lineOf([...path, 'statements', audience]),
            reason: `${aspect.key} has a statement for ${audience}, who is not among the framework's audiences`,
          },
        ]
      return []
    }),
  )

/** A variant says whom it is for, and no earlier one takes all its readers. */
export const variantsReached: Rule = (framework, lineOf) =>
  placedStatements(framework).flatMap(({ statement, path }) =>
    statement.variants.flatMap((variant, index) => {
      const line = lineOf([...path, 'variants', index, 'for'])
      if (!variant.for.roles && !variant.for.forms)
        return [{ line, reason: 'the variant is for nobody in particular: name roles or forms' }]
      const earlier = statement.variants.slice(0, index).find((other) => covers(other.for, variant.for))
      return earlier ? [{ line, reason: 'an earlier variant is for all of these readers: this one would never be shown' }] : []
    }),
  )

/** Everyone fits a condition that is not set. */
function covers(wide: Readers, narrow: Readers): boolean {
  return within(narrow.roles, wide.roles) && within(narrow.forms, wide.forms)
}

function within(narrow: readonly string[] | undefined, wide: readonly string[] | undefined): boolean {
  return wide === undefined || (narrow?.every((each) => wide.includes(each)) ?? false)
}

function missingOrExtra(texts: Record<string, unknown>, levels: readonly number[], path: PropertyKey[], lineOf: LineOf): Fault[] {
  const missing = levels.filter((level) => texts[level] === undefined)
  const extra = Object.keys(texts).filter((level) => !levels.includes(Number(level)))
  return [
    ...missing.map((level) => ({ line: lineOf(path), reason: `${String(path.at(-1))}: level ${level} is missing` })),
    ...extra.map((level) => ({ line: lineOf([...path, level]), reason: `${String(path.at(-1))}: there should be no level ${level}` })),
  ]
}

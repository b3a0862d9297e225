import { languages } from '../../../ground/base/language.ts'
import type { Framework } from '../schema.ts'
import { likeness, wordsOf } from './likeness.ts'
import type { Rule } from './rule.ts'
import { authorityLadders, type Ladder, laddersOf, placedStatements } from './texts.ts'

/** A level's text in words, in either language. */
const fewest = 8
const most = 35

/**
 * Two neighbouring levels that share this much of their words are nearly the same. Parallel wording is wanted, so much may be shared: a ladder
 * where every step changes a third of its words stays below (our own go up to 0.42); fifteen words of which three are changed come to 0.67.
 */
const nearlyTheSame = 0.6

/** Every level's text is long enough to recognise and short enough to take in. */
export const levelLength: Rule = (framework, lineOf) =>
  allLadders(framework).flatMap(({ levels, path }) =>
    Object.entries(levels).flatMap(([level, text]) =>
      languages.flatMap((language) => {
        const count = wordsOf(text[language]).length
        if (count >= fewest && count <= most) return []
        return [
          {
            line: lineOf([...path, level, language]),
            reason: `level ${level} (${language}) has ${count} words: ${fewest} to ${most} are allowed`,
          },
        ]
      }),
    ),
  )

/** The reader finds the difference between a level and the next in five seconds. */
export const neighboursDiffer: Rule = (framework, lineOf) =>
  allLadders(framework).flatMap(({ levels, path }) =>
    Object.entries(levels).flatMap(([level, text]) =>
      languages.flatMap((language) => {
        const below = levels[Number(level) - 1]
        if (!below) return []
        const alike = likeness(new Set(wordsOf(text[language])), new Set(wordsOf(below[language])))
        if (alike < nearlyTheSame) return []
        return [
          {
            line: lineOf([...path, level, language]),
            reason: `level ${level} (${language}) is nearly the same as level ${Number(level) - 1}: ${Math.round(alike * 100)} % of their words are shared`,
          },
        ]
      }),
    ),
  )

function allLadders(framework: Framework): Ladder[] {
  return [...placedStatements(framework).flatMap(laddersOf), ...authorityLadders(framework)]
}

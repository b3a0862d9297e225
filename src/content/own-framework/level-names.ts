import { inEach, type Language, languages } from '../../ground/base/language.ts'
import { firstLanguage } from '../../ground/base/languages.ts'
import type { LevelNames } from '../../ground/base/viewer.ts'
import type { Framework } from '../framework/schema.ts'

/** Characters of a level's name: it stands beside its staircase, over columns and in lists. */
export const longestName = 20

/** What somebody has written: a name for each level in each language, by the level's number; empty where the framework's own stands. */
export type WrittenNames = Readonly<Record<string, Readonly<Record<Language, string>>>>

export type NameFault = { level: number; language: Language; code: 'long' | 'taken' | 'first' }

/** The framework with an authority's names for its levels: in a language that a name is not written in, the name in the first; the framework's own where it has none. */
export function named(framework: Framework, names: LevelNames): Framework {
  const levels = framework.levels.map((level) => {
    const own = names[level.level]
    const first = own?.[firstLanguage]
    return first ? { ...level, name: inEach((language) => own[language] ?? first) } : level
  })
  return { ...framework, levels }
}

/** The names as they stand in a form. */
export function writtenFrom({ levels }: Framework, names: LevelNames): WrittenNames {
  return Object.fromEntries(levels.map(({ level }) => [level, inEach((language) => names[level]?.[language] ?? '')]))
}

/** What is kept of what was written: what is empty is not there. */
export function namesFrom(written: WrittenNames): LevelNames {
  const kept = Object.entries(written).flatMap(([level, texts]) => {
    const filled = languages.filter((language) => texts[language] !== '').map((language) => [language, texts[language]])
    return filled.length > 0 ? [[level, Object.fromEntries(filled)]] : []
  })
  return Object.fromEntries(kept)
}

/** What is to be mended: a name that is too long, one that another level has, one that is not written in the first language. */
export function faultsIn(framework: Framework, written: WrittenNames): NameFault[] {
  const { levels } = named(framework, namesFrom(written))
  return levels.flatMap(({ level, name }) =>
    languages.flatMap((language): NameFault[] => {
      const own = written[level]?.[language] ?? ''
      if (own === '') return []
      if ([...own].length > longestName) return [{ level, language, code: 'long' }]
      if (written[level]?.[firstLanguage] === '') return [{ level, language: firstLanguage, code: 'first' }]
      const taken = levels.some((other) => other.level !== level && isSame(other.name[language], name[language]))
      return taken ? [{ level, language, code: 'taken' }] : []
    }),
  )
}

function isSame(one: string, other: string): boolean {
  return one.toLocaleLowerCase('sv') === other.toLocaleLowerCase('sv')
}

import { languages } from '../../../ground/base/language.ts'
import type { Rule } from './rule.ts'
import { laddersOf, placedStatements } from './texts.ts'
import { foreign, vague } from './time.words.ts'

/** Levels leave the time to the question, and "regelbundet" means the same everywhere. */
export const timeWords: Rule = (framework, lineOf) =>
  placedStatements(framework).flatMap((placed) =>
    laddersOf(placed).flatMap(({ levels, path }) =>
      Object.entries(levels).flatMap(([level, text]) =>
        languages.flatMap((language) => {
          const found = vague[language].exec(text[language])?.[0] ?? foreign[placed.audience][language].exec(text[language])?.[0]
          return found
            ? [
                {
                  line: lineOf([...path, level, language]),
                  reason: `"${found}": the question says which time it is about, a level does not`,
                },
              ]
            : []
        }),
      ),
    ),
  )

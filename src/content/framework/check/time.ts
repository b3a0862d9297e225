import { languages } from '../../../ground/base/language.ts'
import type { Audience } from '../framework.ts'
import type { Rule } from './rule.ts'
import { laddersOf, placedStatements } from './texts.ts'

/** The question says once which time it asks about (staff: this term; leaders: the past school year): a level that names another would unsay it. */
const vague = {
  sv: /(?<!\p{L})(?:i dag|numera|nuförtiden|just nu|alltid|sällan|ofta)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:today|nowadays|these days|right now|always|seldom|rarely)(?!\p{L})/iu,
}
const foreign: Record<Audience, { sv: RegExp; en: RegExp }> = {
  staff: { sv: /(?:det senaste läsåret|i år|senaste året)/iu, en: /(?:the past year|this year|last year)/iu },
  leader: { sv: /(?:den här terminen|senaste terminen)/iu, en: /(?:this term|last term)/iu },
}

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

import { type Language, languages, others } from '../../../ground/base/language.ts'
import type { Fault } from '../reading.ts'
import { telling } from './bilingual.words.ts'
import { wordsOf } from './likeness.ts'
import type { Rule } from './rule.ts'
import { passagesIn, passagesOf } from './texts.ts'

/** Names may be the same in both languages; a sentence is not. */
const fewestWords = 3

/** Swedish stands under `sv` and English under `en`, and the one is not the other. */
export const languagesInPlace: Rule = (framework, lineOf) =>
  passagesIn(framework, 'en').flatMap(({ path, text }): Fault[] => {
    const words = { sv: wordsOf(text.sv), en: wordsOf(text.en) }
    if (words.sv.length >= fewestWords && words.sv.join(' ') === words.en.join(' '))
      return [{ line: lineOf([...path, 'en']), reason: 'the Swedish and the English text are the same' }]
    const swapped = { sv: seems(words.sv, 'en'), en: seems(words.en, 'sv') }
    if (swapped.sv && swapped.en) return [{ line: lineOf([...path, 'sv']), reason: 'the Swedish and the English text have changed places' }]
    if (swapped.sv) return [{ line: lineOf([...path, 'sv']), reason: 'the Swedish text is in English' }]
    return swapped.en ? [{ line: lineOf([...path, 'en']), reason: 'the English text is in Swedish' }] : []
  })

/** Nothing that was meant to be replaced is left: TODO, lorem ipsum, [brackets], {braces}, blanks, mangled letters. */
export const nothingLeftOver: Rule = (framework, lineOf) =>
  passagesOf(framework).flatMap(({ path, text }) =>
    languages.flatMap((language) => {
      const [found] = leftOver.exec(text[language]) ?? []
      return found ? [{ line: lineOf([...path, language]), reason: `"${shown(found)}" looks left over` }] : []
    }),
  )

const leftOver =
  /\b(?:TODO|FIXME|TBD|XX+|NN)\b|lorem ipsum|\?{2,}|!{2,}|_{2,}|#{2,}|\.{3,}|\[[^\]]*\]|\{[^}]*\}|<[^>]*>|\p{L} {2,}\p{L}|[\uFFFD\u200B-\u200D\uFEFF]|(?!\n)\p{Cc}|Ã[^\s\p{L}]|â€/iu

function seems(words: readonly string[], language: Language): boolean {
  const count = words.filter((word) => telling[language].has(word)).length
  return count >= 2 && count > Math.max(...others(language).map((other) => words.filter((word) => telling[other].has(word)).length))
}

/** What cannot be seen is said by its number. */
function shown(found: string): string {
  return found.replace(
    /[^\p{L}\p{N}\p{P}\p{S} ]/gu,
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
}

import { languages } from '../../../ground/base/language.ts'
import type { Framework } from '../schema.ts'
import { termPattern } from '../terms.ts'
import { avoided, avoidedEnglish } from './avoided.ts'
import type { Rule } from './rule.ts'
import { type Passage, passagesIn, passagesOf } from './texts.ts'
import { jargon } from './vocabulary.words.ts'

/** What is explained is used, in both languages. */
export const termsUsed: Rule = (framework, lineOf) => {
  const texts = running(framework)
  return framework.terms.flatMap(({ term }, index) =>
    languages.flatMap((language) => {
      const pattern = termPattern(term[language])
      if (texts.some(({ text }) => pattern.test(text[language]))) return []
      return [{ line: lineOf(['terms', index, 'term', language]), reason: `"${term[language]}" (${language}) is explained and never used` }]
    }),
  )
}

/** Jargon is explained, or not used. */
export const jargonExplained: Rule = (framework, lineOf) => {
  const texts = running(framework)
  return languages.flatMap((language) =>
    jargon[language].flatMap((word) => {
      const pattern = patternOf(word)
      if (framework.terms.some(({ term }) => pattern.test(term[language]))) return []
      return texts
        .filter(({ text }) => pattern.test(text[language]))
        .map(({ path }) => ({
          line: lineOf([...path, language]),
          reason: `"${word}" (${language}) is used and not explained: add it to the terms, or say it in plain words`,
        }))
    }),
  )
}

/** Words that we do not use in Swedish. */
export const wordsAvoided: Rule = (framework, lineOf) =>
  passagesOf(framework).flatMap(({ path, text }) =>
    avoided.flatMap(({ pattern, instead }) => {
      const [found] = pattern.exec(text.sv) ?? []
      return found ? [{ line: lineOf([...path, 'sv']), reason: `"${found}" is a word we avoid: rather ${instead}` }] : []
    }),
  )

/** Words that we do not use in English, so that one thing has one word. */
export const englishAvoided: Rule = (framework, lineOf) =>
  passagesIn(framework, 'en').flatMap(({ path, text }) =>
    avoidedEnglish.flatMap(({ pattern, instead }) => {
      const [found] = pattern.exec(text.en) ?? []
      return found ? [{ line: lineOf([...path, 'en']), reason: `"${found}" is a word we avoid: rather ${instead}` }] : []
    }),
  )

/** The texts that people read in their work: not the explanations, nor the notes on sources. */
function running(framework: Framework): Passage[] {
  return passagesOf(framework).filter(({ kind }) => kind !== 'term' && kind !== 'explanation' && kind !== 'note')
}

/** Abbreviations stand for themselves ("AI" is not in "aim"), other words may be inflected. */
function patternOf(word: string): RegExp {
  const isAbbreviation = word === word.toUpperCase()
  return new RegExp(`(?<!\\p{L})${word}${isAbbreviation ? '(?!\\p{L})' : ''}`, isAbbreviation ? 'u' : 'iu')
}

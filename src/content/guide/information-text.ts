import { type Language, languages, type Text } from '../../ground/base/language.ts'
import { firstLanguage } from '../../ground/base/languages.ts'
import { inlinesOf, readMarkdown } from './markdown.ts'

/** The authority's own information text by language. All but the first may be empty: then the first is shown. */
export type OwnText = { texts: Text; revision: number; changedOn: string }

/** Characters of a text. */
export const longest = 20_000

/** What is to be mended in a text, as the key of a sentence. */
export type TextFault = { field: Language; code: 'missing' | 'long' | 'link'; detail?: string }

/** What keeps the texts from being saved: nothing in the first language, too long, or a link that leads nowhere. */
export function faultsIn(texts: Text): TextFault[] {
  return languages.flatMap((language): TextFault[] =>
    language === firstLanguage && texts[language] === '' ? [{ field: language, code: 'missing' }] : faultsOf(language, texts[language]),
  )
}

/** Places left to fill in, in the order they stand. */
export function gapsIn(text: string): string[] {
  return inlinesOf(readMarkdown(text)).flatMap((part) => (part.is === 'gap' ? [part.text] : []))
}

/** The text that a reader of a language gets, and the language that it is in. */
export function textFor(texts: Text, language: Language): { text: string; language: Language } {
  const own = texts[language]
  return own === '' ? { text: texts[firstLanguage], language: firstLanguage } : { text: own, language }
}

function faultsOf(field: Language, text: string): TextFault[] {
  if (text.length > longest) return [{ field, code: 'long' }]
  const [bad] = unusableLinks(text)
  return bad === undefined ? [] : [{ field, code: 'link', detail: bad }]
}

/** Links that were meant but would not become any. */
function unusableLinks(text: string): string[] {
  const left = inlinesOf(readMarkdown(text)).flatMap((part) => (part.is === 'text' ? [part.text] : []))
  return left.flatMap((each) => [...each.matchAll(/\[[^\][]+\]\(([^()\s]*)/g)].map(([, href = '']) => href))
}

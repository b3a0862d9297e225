import type { Language } from '../../ground/base/language.ts'
import { inlinesOf, readMarkdown } from './markdown.ts'

/** The authority's own information text. English may be empty: then the Swedish one is shown. */
export type OwnText = { sv: string; en: string; revision: number; changedOn: string }

/** Characters of a text. */
export const longest = 20_000

/** What is to be mended in a text, as the key of a sentence. */
export type TextFault = { field: Language; code: 'missing' | 'long' | 'link'; detail?: string }

/** What keeps the texts from being saved: no Swedish, too long, or a link that leads nowhere. */
export function faultsIn({ sv, en }: Pick<OwnText, 'sv' | 'en'>): TextFault[] {
  return [...(sv === '' ? [{ field: 'sv', code: 'missing' } as const] : faultsOf('sv', sv)), ...faultsOf('en', en)]
}

/** Places left to fill in, in the order they stand. */
export function gapsIn(text: string): string[] {
  return inlinesOf(readMarkdown(text)).flatMap((part) => (part.is === 'gap' ? [part.text] : []))
}

/** The text that a reader of a language gets, and the language that it is in. */
export function textFor({ sv, en }: Pick<OwnText, 'sv' | 'en'>, language: Language): { text: string; language: Language } {
  return language === 'en' && en !== '' ? { text: en, language: 'en' } : { text: sv, language: 'sv' }
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

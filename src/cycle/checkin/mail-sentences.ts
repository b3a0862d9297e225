import { formatList, formatNumber, type Language } from '../../ground/base/language.ts'
import { runningWords } from './running.words.ts'

/** Names that are said before the rest is a number. */
const mostNamed = 8

/** Who has no address that a link could be mailed to, and how they answer. */
export function noMailInWords(names: readonly string[], language: Language): string {
  const { noMail: t } = runningWords[language]
  const more = names.length - mostNamed
  const said = more > 1 ? [...names.slice(0, mostNamed), t.more(formatNumber(more, language))] : [...names]
  return t.text(formatList(said, language), names.length === 1)
}

import { formatList, type Language } from '../../ground/base/language.ts'
import type { Content } from './report.ts'
import { reportWords } from './report.words.ts'

/** What has changed since the version or the report before, and what it no longer says, in a sentence each; none where there is none before. */
export function changesInWords(
  { changes, facts, words, help, agreements = [] }: Pick<Content, 'changes' | 'facts' | 'words' | 'help' | 'agreements'>,
  language: Language,
): string[] {
  if (!changes) return []
  const t = reportWords[language]
  const keys = new Set(changes.keys)
  const named = [
    ...facts.filter(({ key }) => keys.has(key)).map(({ what }) => what[language]),
    ...words.filter(({ part }) => keys.has(`words ${part}`)).map(({ title }) => t.wordsOn(title[language])),
    ...(help.some(({ text }) => keys.has(`help ${text}`)) ? [t.help] : []),
    ...(agreements.some(({ id }) => keys.has(`agreement ${id}`)) ? [t.agreements] : []),
  ]
  return [
    named.length > 0 ? t.changes[changes.since](formatList(named, language)) : t.noChanges[changes.since],
    ...(changes.gone.length > 0
      ? [
          t.gone(
            formatList(
              changes.gone.map((each) => each[language]),
              language,
            ),
          ),
        ]
      : []),
  ]
}

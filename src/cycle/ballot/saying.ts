import { formatNumber, type Language } from '../../ground/base/language.ts'
import type { TableProps } from '../../ground/ui/components/table/table.tsx'
import type { Content } from '../protection/cell.ts'
import { largeGroup } from '../protection/minimum.ts'
import type { Outcome, Said } from './ballot.ts'
import { sayingWords } from './saying.words.ts'

/** Steps of most questions: what a mean is said to be of where nothing else is. */
const usualSteps = 4

/** A count as it may be said: "19", "högst 2", "minst 3". */
export function saidInWords(said: Said, language: Language): string {
  const t = sayingWords[language].said
  if (said.kind === 'protected') return t.protected
  const count = formatNumber(said.count, language)
  return said.kind === 'exact' ? count : said.kind === 'at most' ? t.atMost(count) : t.atLeast(count)
}

/** "31 av 44", and how sure that is. */
export function answeredInWords({ answered, eligible, approximate }: Outcome, language: Language): string {
  const t = sayingWords[language].answered
  const count = answered.kind === 'unsaid' ? t.unsaid : saidInWords(answered, language)
  return answered.kind === 'unsaid' ? count : (approximate ? t.about : t.exactly)(count, formatNumber(eligible, language))
}

/** A cell in words: "1: 4, 2–3: 12, 4: 15 (31 svar)", the mean where there is no distribution, or that it is protected. */
export function contentInWords(content: Content | null, eligible: number | null, language: Language, steps = usualSteps): string {
  if (content?.kind !== 'large' && content?.kind !== 'small') return sayingWords[language].protected
  const n = answersInWords(content.n, eligible, language)
  if (content.kind === 'small' || content.distribution.kind !== 'parts') return `${meanInWords(content, language, steps)} (${n})`
  const parts = content.distribution.parts.map(({ from, to, count }) => `${from === to ? from : `${from}–${to}`}: ${count}`)
  return `${parts.join(', ')} (${n})`
}

/** "31 svar"; of fewer than ten who were asked as participation is said, so that it tells of nobody that everyone answered: "minst 6 svar". */
export function answersInWords(n: number, eligible: number | null, language: Language): string {
  const t = sayingWords[language]
  if (eligible === null || eligible >= largeGroup || n < eligible - 1) return t.n(formatNumber(n, language))
  return t.n(t.said.atLeast(formatNumber(eligible - 1, language)))
}

/** "2,8 av 4 i medeltal", its end coded where it is. */
export function meanInWords(content: Extract<Content, { kind: 'small' | 'large' }>, language: Language, steps = usualSteps): string {
  const mean =
    typeof content.mean === 'number'
      ? { kind: content.kind === 'large' ? (content.bound ?? ('plain' as const)) : ('plain' as const), value: content.mean }
      : content.mean
  return sayingWords[language].mean(mean.kind, formatNumber(mean.value, language, 1), formatNumber(steps, language))
}

/** A question's cells in a table with a column for each step: how many chose each; a mean where there is no distribution, and that it is protected where there is neither. */
export function stepCells(content: Content | null, steps: number, language: Language): TableProps['rows'][number] {
  if (content?.kind !== 'large' && content?.kind !== 'small') return [{ over: steps, cell: sayingWords[language].protected }]
  if (content.kind === 'small' || content.distribution.kind !== 'parts')
    return [{ over: steps, cell: meanInWords(content, language, steps) }]
  return content.distribution.parts.map(({ from, to, count }) => {
    const cell = formatNumber(count, language)
    return from === to ? cell : { over: to - from + 1, cell }
  })
}

/** How many answers a question has, where that is said; else nothing. */
export function answersIn(content: Content | null, eligible: number | null, language: Language): string {
  return content?.kind === 'large' || content?.kind === 'small' ? answersInWords(content.n, eligible, language) : ''
}

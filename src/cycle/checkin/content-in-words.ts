import { formatNumber, type Language } from '../../ground/base/language.ts'
import type { Content } from '../protection/cell.ts'
import { largeGroup } from '../protection/minimum.ts'
import { resultWords } from './result.words.ts'

/** A cell in words: "1: 4, 2–3: 12, 4: 15 (31 svar)", the mean where there is no distribution, or that it is protected. */
export function contentInWords(content: Content | null, eligible: number | null, language: Language): string {
  const t = resultWords[language].chart
  if (content?.kind !== 'large' && content?.kind !== 'small') return t.protected
  const n = answersInWords(content.n, eligible, language)
  if (content.kind === 'small' || content.distribution.kind !== 'parts') return `${meanInWords(content, language)} (${n})`
  const parts = content.distribution.parts.map(({ from, to, count }) => `${from === to ? from : `${from}–${to}`}: ${count}`)
  return `${parts.join(', ')} (${n})`
}

/** "31 svar"; of fewer than ten who were asked as participation is said, so that it tells of nobody that everyone answered: "minst 6 svar". */
export function answersInWords(n: number, eligible: number | null, language: Language): string {
  const t = resultWords[language]
  if (eligible === null || eligible >= largeGroup || n < eligible - 1) return t.chart.n(formatNumber(n, language))
  return t.chart.n(t.said.atLeast(formatNumber(eligible - 1, language)))
}

/** "2,8 av 4 i medeltal", its end coded where it is. */
export function meanInWords(content: Extract<Content, { kind: 'small' | 'large' }>, language: Language): string {
  const mean =
    typeof content.mean === 'number'
      ? { kind: content.kind === 'large' ? (content.bound ?? ('plain' as const)) : ('plain' as const), value: content.mean }
      : content.mean
  return resultWords[language].chart.mean(mean.kind, formatNumber(mean.value, language, 1), '4')
}

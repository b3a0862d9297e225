import { joinNames } from '../../cycle/result/reading/names.ts'
import { formatNumber, type Language } from '../../ground/base/language.ts'
import type { Need } from './need.ts'
import { needsWords } from './needs.words.ts'
import { type Offer, unanswered } from './offer.ts'

/** The answer that the page gives first: what most need and nothing is offered for, said plainly. */
export function offerAnswer(rows: readonly { need: Need; offer: Offer }[], language: Language): string {
  const t = needsWords[language]
  const lacking = unanswered(rows).map(({ aspect }) => aspect)
  if (lacking.length > 0) return t.unanswered(joinNames(lacking, language), lacking.length === 1)
  return rows.some(({ need }) => need.size === 'great') ? t.answered : t.little
}

/** "45 % (360 av 800 svar)"; the mean where the share is not said; null where both are protected. */
export function shareText({ share, mean, n }: Need, language: Language): string | null {
  const t = needsWords[language]
  const number = (value: number) => formatNumber(value, language)
  if (share) return t.share(number(share.percent), number(share.count), number(share.total))
  return mean && n !== null ? t.mean(formatNumber(mean.value, language, 1), number(n)) : null
}

/** "2,4 av 3"; null where it is not said. */
export function importanceText({ importance }: Need, language: Language): string | null {
  return importance && needsWords[language].importance(formatNumber(importance.value, language, 1))
}

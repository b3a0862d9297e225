import type { Audience } from '../../../content/framework/framework.ts'
import { formatNumber, type Language } from '../../../ground/base/language.ts'
import type { Participation } from '../../protection/cell.ts'
import type { ReleasedResult } from '../../release/released.ts'
import { answeredWords } from './answered.words.ts'

/** One group's participation in one audience; null where the round did not ask it. */
export function participationIn({ participation }: ReleasedResult, unit: string, audience: Audience): Participation | null {
  return participation.find((each) => each.unit === unit && each.audience === audience) ?? null
}

/** "10 av 11", "minst 5 av 6", "visas inte". */
export function answeredText({ answered, invited }: Participation, language: Language): string {
  const t = answeredWords[language]
  if (invited === 0) return t.nobodyAsked
  return answered.kind === 'unsaid' ? t.unsaid : t[answered.kind](formatNumber(answered.count, language), formatNumber(invited, language))
}

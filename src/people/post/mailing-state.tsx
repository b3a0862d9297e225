import { dayOf } from '../../ground/base/clock.ts'
import { formatDay, formatNumber, formatTime, type Language } from '../../ground/base/language.ts'
import { mailingStateWords } from './mailing-state.words.ts'
import { meaningOf } from './post.ts'

import type { MailingProgress, PostStanding } from './store-standing.ts'

/** Letters of a mailing that were refused for good. */
export function refusedOf({ refusals }: Pick<MailingProgress, 'refusals'>): number {
  return refusals.reduce((sum, { count }) => sum + count, 0)
}

/** How a mailing fares in numbers: "985 levererade, 14 väntar, 1 avvisade". Never of a discreet one. */
export function countsInWords(progress: MailingProgress, language: Language): string {
  const t = mailingStateWords[language]
  const n = (count: number) => formatNumber(count, language)
  const refused = refusedOf(progress)
  return [
    t.delivered(progress.delivered, n(progress.delivered)),
    ...(progress.waiting > 0 ? [t.waiting(n(progress.waiting))] : []),
    ...(refused > 0 ? [t.refused(refused, n(refused))] : []),
    ...(progress.lapsed > 0 ? [t.lapsed(n(progress.lapsed))] : []),
  ].join(', ')
}

/** Why letters of a mailing did not arrive, by the mail server's code: never an address. Nothing when all did, or of a discreet mailing. */
export function MailingTroubles({ progress, language }: { progress: MailingProgress | null; language: Language }) {
  if (!progress || progress.discreet || (progress.refusals.length === 0 && progress.lapsed === 0)) return null
  const t = mailingStateWords[language]
  return (
    <ul class="small plain">
      {progress.refusals.map(({ reason, count }) => (
        <li key={reason}>{t.refusal(count, formatNumber(count, language), t.meanings[meaningOf(reason)], reason)}</li>
      ))}
      {progress.lapsed > 0 && <li>{t.gaveUp(progress.lapsed, formatNumber(progress.lapsed, language))}</li>}
    </ul>
  )
}

/** What to say of a mail server that does not work; null while it does. */
export function failingInWords(standing: PostStanding, language: Language): string | null {
  if (standing.is !== 'failing') return null
  const { since, reason } = standing
  return mailingStateWords[language].failing(formatDay(dayOf(since), language), formatTime(since, language), reason)
}

import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatWeekday, type Language } from '../../../ground/base/language.ts'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Facts } from '../../../ground/ui/components/facts/facts.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { Answered } from '../../ballot/answered-now.ts'
import { BallotDesk } from '../../ballot/desk.tsx'
import type { Code } from '../../ballot/store.ts'
import { checkTitle } from '../../plan/past/check-title.ts'
import type { Checkin } from '../checkin.ts'
import { noMailInWords } from '../mail-sentences.ts'
import { runningWords } from '../running.words.ts'
import { CheckinContext } from './context.tsx'

/** Why a plan of which a check is open is not in force: its decision was taken back, it was closed, its team is gone. */
export type PlanOver = 'withdrawn' | 'closed' | 'gone'

type Props = {
  language: Language
  checkin: Checkin
  closesOn: string
  eligible: number
  /** Null for who does not run the check. */
  answered: Answered | null
  minimumGroup: number
  code: Code | null
  /** Where the plan is not in force any more; null where it is. */
  over: PlanOver | null
  /** Names of those to whom no link could be mailed. */
  withoutMail: readonly string[]
  runs: boolean
  present: string
  error?: string | undefined
}

/** A check that is open: how to answer, and for who runs it the code, reminding and closing. */
export function RunningPage({
  language,
  checkin,
  closesOn,
  eligible,
  answered,
  minimumGroup,
  code,
  over,
  withoutMail,
  runs,
  present,
  error,
}: Props) {
  const t = runningWords[language]
  return (
    <>
      <ErrorSummary problems={error ? [{ field: 'present', text: error }] : []} />
      <PageHead
        title={checkTitle(checkin.openedOn)[language]}
        context={<CheckinContext language={language} checkin={checkin} />}
        lead={t.lead(formatWeekday(closesOn, language))}
        privacy={t.privacy}
      >
        {answered && <Facts facts={[{ term: t.answered, value: answered.text }]} />}
        {over && <Notice>{t.over[over]}</Notice>}
      </PageHead>
      <Section id="how" title={t.how.title}>
        <div class="stack">
          <p class="measure">{t.how.mail}</p>
          <p class="measure">{t.how.meeting}</p>
          {withoutMail.length > 0 && <p class="measure">{noMailInWords(withoutMail, language)}</p>}
          <h3>{t.actions}</h3>
          <ul>
            {checkin.actions.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </div>
      </Section>
      {runs && (
        <BallotDesk
          {...{ language, code, answered, eligible, minimumGroup, present, error }}
          words={t}
          to={{
            screen: linkTo('/checkins/:id/screen', checkin.id),
            code: formTo('POST /checkins/:id/code', checkin.id),
            reminder: formTo('POST /checkins/:id/reminder', checkin.id),
            closing: formTo('POST /checkins/:id/closing', checkin.id),
          }}
        />
      )}
    </>
  )
}

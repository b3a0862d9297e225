import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { countInWords, formatNumber, formatWeekday, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Facts } from '../../../ground/ui/components/facts/facts.tsx'
import { NumberInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { Code } from '../../ballot/store.ts'
import { checkTitle } from '../../plan/past/check-title.ts'
import type { Checkin } from '../checkin.ts'
import { noMailInWords } from '../mail-sentences.ts'
import { runningWords } from '../running.words.ts'
import { CheckinContext } from './context.tsx'

/** Why a plan of which a check is open is not in force: its decision was taken back, it was closed, its team is gone. */
export type PlanOver = 'withdrawn' | 'closed' | 'gone'

/** How many have answered, as it may be said; `tooFew`: closed now, the check would show nothing. */
export type Answered = { text: string; tooFew: boolean }

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
        <>
          <Section id="code" title={t.code.title} note={t.code.note}>
            <div class="stack">
              {code && (
                <>
                  <p class="letters">{code.letters}</p>
                  <p class="soft">{t.code.given(formatNumber(code.given, language), code.given === 1)}</p>
                  <div class="row">
                    <LinkButton href={linkTo('/checkins/:id/screen', checkin.id)}>{t.code.screen}</LinkButton>
                  </div>
                  <p class="measure">{t.code.renew}</p>
                </>
              )}
              <OnceForm class="stack" action={formTo('POST /checkins/:id/code', checkin.id)}>
                <NumberInput
                  name="present"
                  label={t.code.present}
                  hint={t.code.presentHint(formatNumber(eligible, language))}
                  value={present}
                  min={1}
                  max={eligible}
                  error={error}
                />
                <div class="row">
                  <Button variant={code ? 'secondary' : 'primary'}>{code ? t.code.again : t.code.make}</Button>
                </div>
              </OnceForm>
            </div>
          </Section>
          <Section id="reminder" title={t.reminder.title}>
            <OnceForm class="stack" action={formTo('POST /checkins/:id/reminder', checkin.id)}>
              <p class="measure">{t.reminder.text}</p>
              <div class="row">
                <Button variant="secondary">{t.reminder.button}</Button>
              </div>
            </OnceForm>
          </Section>
          <Section id="closing" title={t.closing.title}>
            <More label={t.closing.ask}>
              <OnceForm class="stack" action={formTo('POST /checkins/:id/closing', checkin.id)}>
                {answered && (
                  <p class="measure">
                    {t.answered}: <b>{answered.text}</b>. {answered.tooFew && t.closing.tooFew(countInWords(minimumGroup, language))}
                  </p>
                )}
                <p class="measure">{t.closing.text}</p>
                <div class="row">
                  <Button variant="secondary">{t.closing.button}</Button>
                </div>
              </OnceForm>
            </More>
          </Section>
        </>
      )}
    </>
  )
}
